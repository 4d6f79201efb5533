import { LiveCapture } from './live-capture.js';

// Apart from the call below, for Vite takes `new URL('…', import.meta.url)` for a file to ship.
const SCRIPT = import.meta.url;

/** The element of the folder that pages without a bundler host: its assets lie beside this script. */
class StandaloneLiveCapture extends LiveCapture {
  protected override get defaultAssetBase(): string {
    return new URL('.', SCRIPT).href;
  }
}

if (!customElements.get('live-capture')) customElements.define('live-capture', StandaloneLiveCapture);
