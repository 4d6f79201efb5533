import { benchEndpoint } from './bench-endpoint.mjs';

/** Room for the longest run that makes sense, with and without inspection. */
await benchEndpoint('load', { deadlineMs: 2 * 3_600_000 });
