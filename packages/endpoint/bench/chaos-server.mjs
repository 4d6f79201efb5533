import { serveEndpoint } from '@live-capture/endpoint';

// The server that is killed: `chaos.mjs` starts it as a child and speaks with it by messages.
const config = JSON.parse(process.argv[2] ?? '{}');
const endpoint = await serveEndpoint(config);
process.on('message', async () => process.send?.({ sweep: await endpoint.sweep() }));
process.on('disconnect', () => process.exit());
process.send?.({ url: endpoint.url });
