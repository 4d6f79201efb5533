/** What stands behind WebGPU: nothing, a program that plays a graphics card, or a graphics card. */
export type AdapterKind = 'none' | 'software' | 'hardware';

/** What an adapter says of itself; browsers leave out what they do not want to tell. */
export interface AdapterInfo {
  readonly vendor?: string;
  readonly architecture?: string;
  readonly device?: string;
  readonly description?: string;
  readonly isFallbackAdapter?: boolean;
}

/** Chromium's SwiftShader, Mesa's llvmpipe and lavapipe, Windows' WARP, which calls itself "Microsoft Basic Render Driver". */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|\bwarp\b|software/i;

/** Tells a graphics card from a program that plays one. An adapter that says nothing counts as a card: a trial will tell. */
export function adapterKind(info: AdapterInfo): Exclude<AdapterKind, 'none'> {
  const { vendor, architecture, device, description, isFallbackAdapter } = info;
  const names = [vendor, architecture, device, description].join(' ');
  return isFallbackAdapter || SOFTWARE.test(names) ? 'software' : 'hardware';
}
