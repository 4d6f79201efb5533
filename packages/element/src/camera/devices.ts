import type { FacingMode } from './constraints.js';

/** A camera that the person can pick. */
export interface CameraDevice {
  readonly deviceId: string;
  /** Empty until the person allowed the camera once. */
  readonly label: string;
}

/** What is known of the camera that opened. */
export interface OpenedCamera {
  readonly deviceId?: string | undefined;
  readonly facingMode?: string | undefined;
  readonly label: string;
}

const OPPOSITE = { user: 'environment', environment: 'user' } as const satisfies Record<FacingMode, FacingMode>;
const WORDS = { user: /front|user|face ?time/i, environment: /back|rear|environment/i } as const;
// Pixel phones and Windows Hello cameras offer an infra-red lens beside the colour one.
const INFRARED = /infra-?red|\bir\b/i;

/** The page's cameras, infra-red ones last; none where the browser does not tell. */
export async function listCameras(devices: MediaDevices): Promise<readonly CameraDevice[]> {
  const all = await devices.enumerateDevices().catch(() => []);
  const cameras = all.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId);
  const rank = ({ label }: CameraDevice) => Number(INFRARED.test(label));
  return cameras.map(({ deviceId, label }) => ({ deviceId, label })).sort((a, b) => rank(a) - rank(b));
}

/**
 * A camera that fits better than the one the browser opened: some in-app browsers open the back camera whatever they
 * are asked for, some phones an infra-red one. `null` where the opened one is fine or nothing better is known.
 */
export function betterCamera(
  opened: OpenedCamera,
  facingMode: FacingMode,
  cameras: readonly CameraDevice[],
): CameraDevice | null {
  const wrongWay = opened.facingMode === OPPOSITE[facingMode];
  const infrared = INFRARED.test(opened.label);
  if (!wrongWay && !infrared) return null;
  const others = cameras.filter(({ deviceId, label }) => deviceId !== opened.deviceId && !INFRARED.test(label));
  const fitting = others.find(({ label }) => WORDS[facingMode].test(label));
  return fitting ?? (infrared && !wrongWay ? (others[0] ?? null) : null);
}
