import { html, nothing } from 'lit';
import { bandsBar } from '../../charts/bands-bar.js';
import type { Pin } from '../../charts/bands-model.js';
import { bandsRows } from '../../charts/bands-rows.js';
import type { Frame } from '../../charts/drawing.js';
import type { Band, Result } from '../../engine/result.js';
import { dot, nbsp } from '../../i18n/text.js';
import type { Words } from '../../i18n/words.js';
import { hiding } from '../answers.js';
import type { Asker } from '../asker.js';
import { warnOnce } from '../choices.js';
import { ElementView } from '../element-view.js';
import type { KpiResponseBands } from '../kpi-response-bands.js';
import { factList, hero, partsOf, smallSample, statusLine, valueOf, type Content } from '../parts.js';
import { Plot } from '../plot.js';
import type { Sheet } from '../sheet.js';
import { bandPicker } from '../band-picker.js';
import { parseQuantity } from '../target.js';
import { statusOf, tooFew } from '../verdict.js';
import type { Answer, Scene, View } from '../view.js';
import { shareWithin } from '../within.js';
import { hourMs } from '../../time/units.js';

/** From this width of the card on the bands stand in one bar. */
const oneBar = 560;

export interface BandsAnswer extends Answer {
  /** Mean of the first responses of the period; a cohort has none while some of it still waits. */
  readonly mean: number | undefined;
}

/** How long the tickets of the period waited for their first response, and how many still wait. */
export class ResponseBandsView extends ElementView<BandsAnswer, KpiResponseBands> {
  readonly #plot = new Plot(this);

  protected override titled(words: Words, length: 'name' | 'short') {
    return words.metric('response-bands', length);
  }

  override ask(asker: Asker): BandsAnswer {
    const population = this.element.answered;
    const main = asker.query('first-response-time', { population });
    if (population === 'event') return { main, mean: main.mean };
    const events = asker.query('first-response-time', { compare: 'none' });
    // A source that knows of no reply at all says nothing about who waits: that is missing data, not 0 %.
    return { main: events.trace.span ? main : events, mean: events.mean };
  }

  protected override view(answer: BandsAnswer, scene: Scene): View {
    const { words, target } = scene;
    const { labels } = words.text;
    const edge = this.#edge(answer.main.bands ?? []);
    const share = hiding(shareWithin(answer.main.bands ?? [], edge));
    const status = statusOf(share, target, 'higher');
    const tickets = words.plural('tickets', share.count);
    const top = hero(
      valueOf(words.parts(share.value, 'share'), status === 'few'),
      [status === 'few' ? smallSample(tickets, words) : statusLine(status, words)],
      this.#evidence(edge, scene),
    );
    const waiting = answer.main.bands?.find((band) => band.unanswered)?.count ?? 0;
    return {
      note: this.element.answered === 'cohort' ? labels.createdInPeriod : labels.sentInPeriod,
      status,
      hero: top,
      explained: { metric: 'response-bands', figure: share, hits: share.hits },
      body: share.value === undefined ? top : this.#body(answer, scene, top, edge, share.value),
      footer: waiting ? `${tickets}${dot}${words.plural('unanswered', waiting)}` : tickets,
    };
  }

  protected override sheet({ main }: BandsAnswer, { words }: Scene): Sheet {
    const { table } = words.text;
    const bands = main.count < tooFew ? [] : (main.bands ?? []);
    return {
      columns: [table.band, table.share, table.tickets],
      rows: bands.map((band) => [words.band(band), words.share(band.share), words.count(band.count)]),
      drawn: bands.map((band) => ({
        ...main.period,
        group: words.band(band),
        value: band.share,
        count: band.count,
        unit: 'share' as const,
      })),
    };
  }

  #body(answer: BandsAnswer, scene: Scene, top: Content, edge: number, share: number) {
    const { words, width } = scene;
    const { main } = answer;
    const what = `${words.metric('first-response-time')}, ${words.period(main.period)}`;
    const label = `${what}: ${words.share(share)} ${words.target({ high: edge }, 'ms')}, ${words.plural('tickets', main.count)}`;
    const plot = this.#plot.render({
      words,
      label,
      draw: (frame) => this.#draw(answer, edge, scene, frame),
      pick: bandPicker(main),
    });
    return html`${top}${width < oneBar ? this.#facts(answer, words) : nothing}${plot}${this.#meanNote(answer, words)}`;
  }

  /** "answered within 1 h (target 80%)". */
  #evidence(edge: number, { words, target }: Scene) {
    const { answeredWithin, targetOf } = words.text.labels;
    const wanted = target?.low === undefined ? nothing : html` (${targetOf(words.share(target.low))})`;
    return html`${answeredWithin.before}${nbsp}<b>${words.duration(edge)}</b>${answeredWithin.after}${wanted}`;
  }

  #draw({ main, mean }: BandsAnswer, within: number, { target, width }: Scene, frame: Frame) {
    const model = { bands: main.bands ?? [], within, target: target?.low };
    if (width < oneBar) return bandsRows(model, frame);
    return bandsBar({ ...model, pins: pinsOf(main, mean) }, frame);
  }

  #facts({ main, mean }: BandsAnswer, words: Words) {
    const facts = pinsOf(main, mean).map(({ kind, value }) => ({
      name: words.text.labels[kind],
      value: partsOf(words.durationParts(value)),
    }));
    return facts.length ? factList(facts, true) : nothing;
  }

  /** The mean is that of the answers, since tickets that still wait have no time yet. */
  #meanNote({ mean }: BandsAnswer, { text: { labels } }: Words) {
    if (this.element.answered === 'event' || mean === undefined) return nothing;
    return html`<p class="note" part="note">${labels.mean}: ${labels.sentInPeriod}</p>`;
  }

  #edge(bands: readonly Band[]) {
    const edges = bands.flatMap(({ to }) => (to === undefined ? [] : [to]));
    const wanted = this.element.within ? parseQuantity(this.element.within, 'ms') : hourMs;
    if (wanted !== undefined && edges.includes(wanted)) return wanted;
    if (this.element.within) warnOnce(`within="${this.element.within}" is not an edge of the response bands`);
    return edges.includes(hourMs) ? hourMs : (edges[0] ?? hourMs);
  }
}

/** Times that are marked on the bar, in the order in which they are reached; those that are not known are left out. */
function pinsOf({ median, p90 }: Result, mean: number | undefined): Pin[] {
  const pins = [
    { kind: 'median', value: median, at: 0.5 },
    { kind: 'mean', value: mean, at: undefined },
    { kind: 'p90', value: p90, at: 0.9 },
  ] as const;
  return pins.flatMap(({ kind, value, at }) => (value === undefined ? [] : [{ kind, value, at }]));
}
