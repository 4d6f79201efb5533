export type { AccessConfig } from './access/access.js';
export type { RateLimit } from './access/rate-limit.js';
export type { TokenSecret } from './access/tokens.js';
export type { EndpointConfig } from './config.js';
export { createEndpoint, type Endpoint } from './endpoint.js';
export { FolderLockedError } from './folder-lock.js';
export { type ServeConfig, type ServedEndpoint, serveEndpoint } from './serve.js';
export type { EncryptionKey, Retention, S3Config, StorageConfig, SweepConfig, SweepReport } from './storage-config.js';
export { storageOfEnvironment } from './storage-environment.js';
