import { benchEndpoint } from './bench-endpoint.mjs';

await benchEndpoint('chaos', { deadlineMs: 1_800_000 });
