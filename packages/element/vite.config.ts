import { defineConfig, type Plugin } from 'vite';
import { thirdPartyNotices } from './third-party-notices.js';

/** ONNX Runtime names its WASM beside itself, but vision loads it from the asset folder, by hash: not twice, please. */
const withoutEngineCopies: Plugin = {
  name: 'without-engine-copies',
  generateBundle(_options, bundle) {
    for (const file of Object.keys(bundle)) if (file.endsWith('.wasm')) delete bundle[file];
  },
};

/**
 * Builds the folder for pages without a bundler. An app build, for Vite's library mode breaks workers in packages; the
 * addresses are relative, so that the folder works wherever it is put.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [withoutEngineCopies, thirdPartyNotices()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: 'standalone',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: 'src/standalone.ts',
      output: {
        entryFileNames: 'live-capture.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
