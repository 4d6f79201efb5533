export type { Authorization, AuthorizationRequest } from './authorize.js';
export {
  type CallOptions,
  createLivePhotosClient,
  type ListQuery,
  type LivePhotosClient,
  type LivePhotosClientOptions,
  type UploadInput,
  type UploadOptions,
} from './client.js';
export { LivePhotosError, type LivePhotosErrorCode } from './error.js';
export type { DownloadedPhoto, StoredPhoto } from './read.js';
export type { Progress } from './send.js';
