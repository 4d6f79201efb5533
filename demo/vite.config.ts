import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The engines' WASM comes from `/live-capture/`, by hash; the copies that the engines name beside themselves are dead weight. */
const withoutEngineCopies: Plugin = {
  name: 'without-engine-copies',
  generateBundle(_options, bundle) {
    for (const file of Object.keys(bundle)) if (file.endsWith('.wasm')) delete bundle[file];
  },
};

export default defineConfig({
  root: page('.'),
  plugins: [withoutEngineCopies],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The page's policy forbids `data:` scripts and styles, and a small file costs no more than its header.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { index: page('index.html'), embed: page('embed.html') },
    },
  },
});
