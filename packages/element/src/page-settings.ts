import type { PageSettings } from './session/settings.js';

/** What the element's properties hold. Their types say what a page should set; a page may have set anything at all. */
export type PageValues = Readonly<
  Record<
    'assetBase' | 'backend' | 'challenge' | 'clientId' | 'deviceId' | 'endpoint' | 'facingMode' | 'livenessCheck',
    unknown
  > &
    Record<'mode' | 'review', unknown>
> &
  Partial<{ readonly [Key in 'authorization' | 'policy' | 'source']: PageSettings[Key] | null }>;

/** The default comes first. */
function wordOf<Word extends string>([first, ...others]: readonly [Word, ...Word[]], value: unknown): Word {
  return others.find((word) => word === value) ?? first;
}

function textOr<Absent>(absent: Absent, value: unknown): string | Absent {
  return value === null || value === undefined || value === '' ? absent : String(value);
}

/**
 * What the page has set, as a session takes it. Frameworks set `undefined`, attributes are removed and misspelt: nothing
 * and unknown words mean the default. Only a policy that nobody knows is handed on, to fail loudly, for a laxer one is no
 * substitute.
 */
export function pageSettings(page: PageValues, defaultAssetBase: string): PageSettings {
  return {
    options: {
      mode: wordOf(['auto', 'manual'], page.mode),
      livenessCheck: page.livenessCheck !== 'off',
      challenge: wordOf(['auto', 'none', 'always'], page.challenge),
      review: Boolean(page.review),
    },
    camera: { facingMode: wordOf(['user', 'environment'], page.facingMode), deviceId: textOr(null, page.deviceId) },
    backend: wordOf(['auto', 'wasm', 'webgpu'], page.backend),
    assetBase: textOr(defaultAssetBase, page.assetBase),
    endpoint: textOr(null, page.endpoint),
    clientId: textOr(null, page.clientId),
    policy: page.policy || 'standard',
    authorization: page.authorization ?? null,
    source: page.source ?? null,
  };
}
