import { LitElement } from 'lit';

/** A component without a shadow: the page's own style sheets reach it. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
