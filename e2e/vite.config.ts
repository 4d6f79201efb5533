import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`pages/${name}.html`, import.meta.url));

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    // The content security policy allows no inline style or script, and data: URLs only for pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { capture: page('capture'), lab: page('lab') } },
  },
  worker: { format: 'es' },
});
