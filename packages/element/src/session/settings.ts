import type { Authorization } from '@live-capture/client';
import { httpUrl } from '@live-capture/client/http-url';
import {
  type CapturePolicy,
  type PolicyName,
  type PolicyOverrides,
  resolvePolicy,
  type SessionOptions,
} from '@live-capture/core';
import type { VisionOptions } from '@live-capture/vision';
import type { CameraChoice } from '../camera/constraints.js';
import { FailureError } from './failure.js';

/** What a page has set: every value is one that its type allows. */
export interface PageSettings {
  readonly options: SessionOptions;
  readonly policy: PolicyName | PolicyOverrides;
  readonly assetBase: string;
  readonly backend: NonNullable<VisionOptions['backend']>;
  /** `null`: nothing is uploaded. */
  readonly endpoint: string | null;
  readonly clientId: string | null;
  /** Read anew for each upload, so that a token set after a refusal counts. */
  readonly authorization: Authorization | null;
  readonly camera: CameraChoice;
  /** The page's own stream in place of the camera. */
  readonly source: MediaStream | null;
}

/** Where the photo goes. */
export interface UploadSettings {
  readonly endpoint: string;
  readonly clientId: string;
}

/** What a session follows until its end. */
export interface SessionSettings extends Pick<PageSettings, 'backend' | 'assetBase' | 'camera' | 'source'> {
  readonly policy: CapturePolicy;
  /** `null`: nothing is uploaded. */
  readonly upload: UploadSettings | null;
}

function uploadSettings({ endpoint, clientId }: PageSettings): UploadSettings | null {
  if (!endpoint) return null;
  if (!clientId) throw new FailureError('config_error', 'An endpoint needs a client: set the attribute client-id.');
  if (!httpUrl(endpoint)) throw new FailureError('config_error', 'The endpoint is not an HTTP address.');
  return { endpoint, clientId };
}

/**
 * Checks what the page has set and freezes it for one session.
 *
 * @throws {FailureError | PolicyError} where no session could follow it.
 */
export function sessionSettings(page: PageSettings): SessionSettings {
  if (page.source && !(page.source instanceof MediaStream)) {
    throw new FailureError('config_error', 'The property source has to be a MediaStream.');
  }
  const { backend, assetBase, camera, source } = page;
  const upload = uploadSettings(page);
  return { backend, assetBase, camera, source, policy: resolvePolicy(page.policy), upload };
}
