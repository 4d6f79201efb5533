import { LiveCapture } from './live-capture.js';

if (globalThis.customElements && !customElements.get('live-capture')) {
  customElements.define('live-capture', LiveCapture);
}
