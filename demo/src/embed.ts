import '@live-capture/element/define';
import { ClientTokens } from './photos/client-tokens.js';

const element = document.querySelector('live-capture');
// The page's back end knows who is signed in, and gives a token for that client alone.
if (element?.clientId) element.authorization = new ClientTokens(element.clientId).give;
