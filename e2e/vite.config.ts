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
    rolldownOptions: {
      input: { capture: page('capture'), lab: page('lab') },
      output: {
        // What is loaded late is named after its package, for the tests in which it is gone.
        chunkFileNames: ({ facadeModuleId, name }) =>
          `assets/${/packages\/(\w+)\/dist\/index\.js$/.exec(facadeModuleId ?? '')?.[1] ?? name}-[hash].js`,
      },
    },
  },
  worker: { format: 'es' },
});
