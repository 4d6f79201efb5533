import { html, type TemplateResult } from 'lit';
import {
  BACKENDS,
  CHALLENGES,
  isChallengeAlone,
  livenessOf,
  MODES,
  POLICY_NAMES,
  type Settings,
  SWITCH,
} from '../settings/settings.js';
import { panel } from '../ui/panel.js';
import { segmented } from '../ui/segmented.js';

const LABELS: Readonly<Record<string, string>> = { wasm: 'WASM', webgpu: 'WebGPU' };

function optionsOf<T extends string>(values: readonly T[]) {
  return values.map((value) => ({ value, label: LABELS[value] ?? value.charAt(0).toUpperCase() + value.slice(1) }));
}

function noteOf(settings: Settings): string {
  if (settings.source !== 'actor') return 'Settings count from the next start.';
  return isChallengeAlone(settings)
    ? 'The actor is a render, so any passive score passes: what is shown is the challenge alone. While a script plays, the actor does what it is asked.'
    : 'The actor is a render, so the passive liveness model has nothing useful to say about it. The check is off unless you switch it on, or always ask for a challenge.';
}

/** The element's own attributes. They count from the next start. */
export function settingsPanel(settings: Settings, onChange: (change: Partial<Settings>) => void): TemplateResult {
  return panel(
    'settings',
    'Settings',
    html`<div class="settings">
        ${segmented({
          name: 'policy',
          label: 'Policy',
          options: optionsOf(POLICY_NAMES),
          value: settings.policy,
          onChange: (policy) => onChange({ policy }),
        })}
        ${segmented({
          name: 'mode',
          label: 'Shutter',
          options: optionsOf(MODES),
          value: settings.mode,
          onChange: (mode) => onChange({ mode }),
        })}
        ${segmented({
          name: 'liveness',
          label: 'Liveness',
          options: optionsOf(SWITCH),
          value: livenessOf(settings),
          onChange: (liveness) => onChange({ liveness }),
        })}
        ${segmented({
          name: 'review',
          label: 'Review',
          options: optionsOf(SWITCH),
          value: settings.review,
          onChange: (review) => onChange({ review }),
        })}
        ${segmented({
          name: 'challenge',
          label: 'Challenge',
          options: optionsOf(CHALLENGES),
          value: settings.challenge,
          onChange: (challenge) => onChange({ challenge }),
        })}
        ${segmented({
          name: 'backend',
          label: 'Liveness backend',
          options: optionsOf(BACKENDS),
          value: settings.backend,
          onChange: (backend) => onChange({ backend }),
        })}
      </div>
      <p class="note">${noteOf(settings)}</p>`,
  );
}
