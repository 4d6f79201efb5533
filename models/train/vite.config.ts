import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('page', import.meta.url)),
  base: './',
  build: { target: 'es2022', outDir: '../dist', emptyOutDir: true, assetsInlineLimit: 0 },
  worker: { format: 'es' },
});
