import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Words } from '../i18n/words.js';
import { define } from './define-element.js';
import { focusFirst } from './focus-first.js';
import { FocusKeeper } from './focus-keeper.js';
import { HubController } from './hub-controller.js';
import { LanguageController } from './language.js';
import { shown } from './load.js';
import type { Opened } from './open.js';
import { wordsIn } from './scene.js';
import { barStyles } from './styles/bar.styles.js';

/** Common ground of what changes a source instead of showing it: it finds the source, and asks it for something else. */
export abstract class ControlElement extends LitElement {
  static override properties: PropertyDeclarations = {
    source: { type: String },
    theme: { type: String, reflect: true },
  };

  static override styles: CSSResultGroup = barStyles;

  /** Id of a `<kpi-source>` anywhere on the page; else the one around the element is used. */
  declare source: string | undefined;
  /** `light` or `dark`; the page's colour scheme when absent. */
  declare theme: string | undefined;

  /** @internal */
  protected readonly ways = new HubController(this);
  readonly #language = new LanguageController(this);

  constructor() {
    super();
    new FocusKeeper(this);
  }

  /** The focus goes to the first thing in it that can have it. */
  override focus() {
    focusFirst(this.shadowRoot, 'button');
  }

  /** Registers the element; does nothing when the name is taken. */
  static define(
    this: CustomElementConstructor & { readonly tag: string },
    tag?: string,
    registry?: CustomElementRegistry,
  ) {
    define(this, tag ?? this.tag, registry);
  }

  /** @internal */
  get language() {
    return this.#language.value;
  }

  protected get opened(): Opened | undefined {
    return this.ways.hub && shown(this.ways.hub.state);
  }

  protected get words(): Words {
    return wordsIn(this.language, this.opened?.settings);
  }
}
