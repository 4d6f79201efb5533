import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`page/${name}/index.html`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('page', import.meta.url)),
  base: './',
  build: {
    target: 'es2022',
    outDir: '../dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The other library is one file of 1.5 MB.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { input: { inspections: page('inspections'), liveness: page('liveness'), human: page('human') } },
  },
  worker: { format: 'es' },
});
