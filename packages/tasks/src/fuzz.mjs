import { benchEndpoint } from './bench-endpoint.mjs';

await benchEndpoint('fuzz', { deadlineMs: 3_600_000 });
