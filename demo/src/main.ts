import '@live-capture/element/define';
import { ActorPanel } from './actor/actor-panel.js';
import { QaApp } from './app.js';
import { FrameOverlay } from './frame/frame-overlay.js';
import { ChecksPanel } from './panels/checks-panel.js';
import { PhotosPanel } from './panels/photos-panel.js';
import { ResultPanel } from './panels/result-panel.js';
import { ClientTokens } from './photos/client-tokens.js';
import { LivePhotos } from './photos/live-photos.js';
import { settingsIn } from './settings/settings.js';
import { usualSource } from './settings/usual-source.js';

customElements.define('actor-panel', ActorPanel);
customElements.define('checks-panel', ChecksPanel);
customElements.define('frame-overlay', FrameOverlay);
customElements.define('photos-panel', PhotosPanel);
customElements.define('result-panel', ResultPanel);
customElements.define('qa-app', QaApp);

const app = new QaApp();
app.settings = settingsIn(new URLSearchParams(location.search), await usualSource());
app.photos = new LivePhotos(new ClientTokens(app.settings.clientId));
document.body.append(app);
