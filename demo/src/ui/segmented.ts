import { html, type TemplateResult } from 'lit';

/** A choice of one value among few. */
export interface Segmented<T extends string> {
  /** Name of the group and start of the test ids: `<name>-<value>`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Radio buttons that look like one bar. */
export function segmented<T extends string>({ name, label, options, value, onChange }: Segmented<T>): TemplateResult {
  return html`<fieldset class="segmented" data-testid=${name}>
    <legend>${label}</legend>
    <div class="segments">
      ${options.map(
        (option) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              data-testid="${name}-${option.value}"
              .checked=${option.value === value}
              @change=${() => onChange(option.value)}
            />
            <span>${option.label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
