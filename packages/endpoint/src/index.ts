export type { AccessConfig } from './access/access.js';
export { accessOfEnvironment } from './access/access-environment.js';
export type { RateLimit } from './access/rate-limit.js';
export type { TokenSecret } from './access/tokens.js';
export type { EndpointConfig } from './config.js';
export { createEndpoint, type Endpoint } from './endpoint.js';
export type { InspectionConfig } from './inspection/inspection-config.js';
export { bringInspectionModels, InspectionModelsError, InspectionUnavailableError } from './inspection/models.js';
export type { Health } from './operations/health.js';
export type { Log, LogEntry } from './operations/log.js';
export { type ServeConfig, type ServedEndpoint, serveEndpoint } from './serve.js';
export { ForeignStoreError } from './storage/claim-store.js';
export { FolderLockedError } from './storage/folder-lock.js';
export type {
  EncryptionKey,
  Retention,
  S3Bucket,
  S3Config,
  S3Credentials,
  S3CredentialsSource,
  StorageConfig,
  SweepConfig,
  SweepReport,
} from './storage/storage-config.js';
export { storageOfEnvironment } from './storage/storage-environment.js';
