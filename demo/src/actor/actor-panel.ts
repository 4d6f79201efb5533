import { type ActorCover, type ActorScene, SCRIPTS, type ScriptName } from '@live-capture/actor';
import { html, type TemplateResult } from 'lit';
import { LightElement } from '../ui/light-element.js';
import { CONTROL_GROUPS, PRESETS, SECOND_FACE_SLIDERS, type SliderControl, USUAL_SECOND_FACE } from './controls.js';
import { type Play, presetOf } from './play.js';

const COVERS = {
  none: 'Nothing',
  mask: 'Mask',
  sunglasses: 'Sunglasses',
  hand: 'Hand',
  hat: 'Hat',
} as const satisfies Record<ActorCover, string>;

const SCRIPT_NAMES = { approach: 'Approach', still: 'Hold still', nod: 'Nod', turn: 'Turn' } as const satisfies Record<
  ScriptName,
  string
>;

function keysOf<T extends object>(table: T) {
  // Object.keys forgets the names; the tables are literals, so these are all of them.
  return Object.keys(table) as (keyof T & string)[];
}

/** Directs the actor: scripts, presets, and a slider for every number of the scene. */
export class ActorPanel extends LightElement {
  static override properties = { play: { attribute: false }, scene: { attribute: false } };
  declare play: Play;
  /** What is to be seen at the moment; moves while a script plays. */
  declare scene: ActorScene;
  onPlay: (play: Play) => void = () => undefined;

  protected override render(): TemplateResult {
    return html`<div class="actor">
      ${this.#scripts()} ${this.#presets()}
      <div class="control-groups">
        ${CONTROL_GROUPS.map(
          ({ title, sliders }, index) =>
            html`<details ?open=${index === 0} data-testid="controls-${title.toLowerCase().replaceAll(' ', '-')}">
              <summary>${title}</summary>
              <div class="sliders">${sliders.map((slider) => this.#slider(slider))}</div>
            </details>`,
        )}
        <details data-testid="controls-cover">
          <summary>Cover and company</summary>
          <div class="sliders">${this.#cover()} ${this.#second()}</div>
        </details>
      </div>
    </div>`;
  }

  #scripts(): TemplateResult {
    return html`<div class="chips" role="group" aria-label="Scripts">
      <span class="chips-label" aria-hidden="true">Play</span>
      ${keysOf(SCRIPTS).map((name) =>
        this.#chip(`script-${name}`, SCRIPT_NAMES[name], this.play.script === name, { script: name }),
      )}
    </div>`;
  }

  #presets(): TemplateResult {
    const current = this.play.script === null ? presetOf(this.play.scene) : null;
    return html`<div class="chips" role="group" aria-label="Presets">
      <span class="chips-label" aria-hidden="true">Pose</span>
      ${keysOf(PRESETS).map((name) =>
        this.#chip(`preset-${name}`, PRESETS[name].label, current === name, {
          script: null,
          scene: PRESETS[name].scene,
        }),
      )}
    </div>`;
  }

  #chip(id: string, label: string, pressed: boolean, play: Play): TemplateResult {
    return html`<button
      type="button"
      class="chip"
      data-testid=${id}
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => this.onPlay(play)}
    >
      ${label}
    </button>`;
  }

  #slider({ id, label, min, max, step, unit, read, write }: SliderControl): TemplateResult {
    const value = read(this.scene);
    const text = `${(step < 1 ? value.toFixed(2) : Math.round(value).toString()).replace('-', '−')}${unit}`;
    return html`<label class="slider">
      <span>${label}</span>
      <input
        type="range"
        data-testid="actor-${id}"
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value)}
        aria-valuetext=${text}
        @input=${(event: Event) => this.#set(write(this.scene, numberOf(event)))}
      />
      <output>${text}</output>
    </label>`;
  }

  #cover(): TemplateResult {
    return html`<label class="field">
        <span>Cover</span>
        <select data-testid="actor-cover" @change=${(event: Event) => this.#pickCover(event)}>
          ${keysOf(COVERS).map(
            (cover) => html`<option value=${cover} .selected=${cover === this.scene.cover}>${COVERS[cover]}</option>`,
          )}
        </select>
      </label>
      ${this.#toggle('present', 'Person in the picture', this.scene.present, (present) => ({ ...this.scene, present }))}`;
  }

  #second(): TemplateResult {
    const on = this.scene.secondFace !== null;
    return html`${this.#toggle('second', 'Second face', on, (second) => ({
      ...this.scene,
      secondFace: second ? USUAL_SECOND_FACE : null,
    }))}
    ${on ? SECOND_FACE_SLIDERS.map((slider) => this.#slider(slider)) : ''}`;
  }

  #toggle(id: string, label: string, on: boolean, change: (on: boolean) => ActorScene): TemplateResult {
    return html`<label class="toggle">
      <input type="checkbox" data-testid="actor-${id}" .checked=${on} @change=${() => this.#set(change(!on))} />
      <span>${label}</span>
    </label>`;
  }

  #pickCover({ target }: Event): void {
    const cover = keysOf(COVERS).find((name) => target instanceof HTMLSelectElement && target.value === name);
    if (cover) this.#set({ ...this.scene, cover });
  }

  #set(scene: ActorScene): void {
    this.onPlay({ script: null, scene });
  }
}

function numberOf({ target }: Event): number {
  return target instanceof HTMLInputElement ? target.valueAsNumber : 0;
}
