import { html, nothing, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import { enDash } from '../i18n/text.js';
import { floorLocal } from '../time/calendar.js';
import { previousPeriod } from '../time/period.js';
import { zoneOf } from '../time/zone.js';
import { ControlElement } from './control-element.js';
import { chosen, draftOf, type Draft } from './period-draft.js';
import { periodPicker } from './period-picker.js';
import { spanOf, usualPeriod } from './period-span.js';
import { PopoverController } from './popover.js';
import { barStyles } from './styles/bar.styles.js';
import { periodStyles } from './styles/period.styles.js';

/**
 * Shows the period of a source and lets the reader choose another: by name, or by its first and last day.
 *
 * @summary The period, and another one.
 * @tagname kpi-period
 *
 * @fires {KpiPeriodRequestEvent} kpi-period-request - The reader has chosen a period.
 *
 * @csspart button - Shows the period, opens the panel.
 * @csspart panel - Presets and calendar.
 * @cssprop [--kpi-accent=#1e6c8c] - The chosen days.
 * @cssprop [--kpi-surface=#ffffff] - Ground of button and panel.
 * @cssprop [--kpi-text=#171c22] - Words; the greys are mixed from it.
 */
export class KpiPeriod extends ControlElement {
  static readonly tag = 'kpi-period';

  static override styles = [barStyles, periodStyles];

  readonly #popover = new PopoverController(this);
  #draft: Draft | undefined;
  #following = false;

  protected override render(): HTMLTemplateResult {
    const { words } = this;
    const draft = this.#popover.open !== undefined && this.opened ? this.#draft : undefined;
    return html`<div class="kpi" lang=${words.lang} @keydown=${this.#popover.key}>
      <div class="anchor">
        ${this.#button()}
        ${
          draft
            ? html`<div
                class="popover picker"
                part="panel"
                role="dialog"
                aria-label=${words.text.page.period}
                @focusout=${this.#popover.left}
              >
                ${periodPicker({ ...this.#actions, words, draft, today: this.#today() })}
              </div>`
            : nothing
        }
      </div>
    </div>`;
  }

  protected override updated() {
    if (!this.#following) return;
    this.#following = false;
    this.renderRoot.querySelector<HTMLElement>('.here')?.focus();
  }

  #button() {
    const { words } = this;
    const span = this.#span(this.#text);
    const before = span && words.versus(this.#before(span), span, 'short');
    return html`<button
      type="button"
      class="action period-button"
      part="button"
      aria-haspopup="dialog"
      aria-expanded=${this.#popover.open !== undefined}
      ?disabled=${!this.opened}
      @click=${this.#toggle}
    >
      ${icon('calendar')}<span class="unseen">${words.text.chart.pair(words.text.page.period, '')}</span
      ><span>${span ? words.period(span) : this.opened ? this.#text : enDash}</span>
      ${before ? html`<span class="muted versus">${before}</span>` : nothing}
    </button>`;
  }

  get #text() {
    return this.ways.hub?.period ?? usualPeriod;
  }

  #span(text: string) {
    return spanOf(this.opened?.engine, text);
  }

  #before(span: { start: number; end: number }) {
    const { words } = this;
    const asOf = this.opened?.engine.asOf ?? span.end;
    return previousPeriod(span, 'previous', { zone: zoneOf(words.timeZone), weekStart: words.weekStart, asOf });
  }

  #today() {
    const zone = zoneOf(this.words.timeZone);
    return floorLocal(zone.toLocal(this.opened?.engine.asOf ?? 0), 'day', 1);
  }

  readonly #toggle = (event: Event) => {
    this.#begin(this.#text);
    this.#popover.toggle('picker', event.currentTarget as HTMLElement);
  };

  #begin(text: string) {
    const span = this.#span(text) ?? this.#span(usualPeriod);
    const zone = zoneOf(this.words.timeZone);
    if (span) this.#draft = draftOf(text, zone.toLocal(span.start), zone.toLocal(span.end));
    this.requestUpdate();
  }

  #change(draft: Draft, follow: boolean) {
    this.#draft = draft;
    this.#following = follow;
    this.requestUpdate();
  }

  readonly #actions = {
    preset: (name: string) => this.#begin(name),
    turn: (day: number) => {
      const moving = (this.shadowRoot?.activeElement?.closest('table') ?? null) !== null;
      if (this.#draft) this.#change({ ...this.#draft, day }, moving);
    },
    choose: (day: number) => {
      if (this.#draft) this.#change(chosen(this.#draft, day), true);
    },
    apply: () => {
      const text = this.#draft?.text;
      this.#popover.close();
      if (text) this.ways.showPeriod(text);
    },
    cancel: () => this.#popover.close(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-period': KpiPeriod;
  }
}
