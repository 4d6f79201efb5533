/** Where the endpoint is. */
export const BASE_PATH = '/v1';

/** Where the page's own back end is. */
export const BACK_END_PATH = '/back-end';

/** Where engines and models are. */
export const ASSETS_PATH = '/live-capture';
