import { LiveCapture } from '@live-capture/element';

customElements.define('live-capture', LiveCapture);
