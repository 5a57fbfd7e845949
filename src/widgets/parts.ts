import { html, nothing, type HTMLTemplateResult } from 'lit';
import type { Result } from '../engine/result.js';
import { icon } from '../charts/icons.js';
import type { PluralKey } from '../i18n/messages.js';
import type { Part, Words } from '../i18n/words.js';
import type { Scene } from './view.js';
import { judgementOf, type Better, type Judgement, type Status } from './verdict.js';

/** A text, or something already laid out. */
export type Content = HTMLTemplateResult | string | typeof nothing;

/** "=" is an arrow of its own. */
const arrow = (change: string) => (change === '=' ? nothing : icon(change.startsWith('+') ? 'up' : 'down'));

/** Numbers large, units small. */
export const partsOf = (parts: readonly Part[]): Content[] =>
  parts.map(({ value, unit }) => html`${value}${unit ? html`<span class="unit" part="unit">${unit}</span>` : nothing}`);

/** A number of more letters has less room for each. */
const longNumber = 9;

export function valueOf(parts: readonly Part[], weak = false): Content {
  const letters = parts.reduce((sum, { value, unit }) => sum + value.length + unit.length / 2, 0);
  const look = ['value', weak && 'weak', letters > longNumber && 'long'].filter(Boolean).join(' ');
  return html`<p class=${look} part="value">${partsOf(parts)}</p>`;
}

/** The status as shape, colour and word; nothing where there is no verdict. */
export const statusLine = (status: Status, words: Words, text = words.text.status[status]): Content =>
  status === 'neutral'
    ? nothing
    : html`<span class="status ${status === 'few' ? 'muted' : status}" part="status">${icon(status)}${text}</span>`;

/** A note with an icon: stale data, a sample, a warning. */
export const noteLine = (name: 'clock' | 'few' | 'warn' | 'bad', text: Content): Content =>
  html`<span class="status muted" part="status">${icon(name)}<span>${text}</span></span>`;

export interface Change {
  /** Signed, in the unit of the value; "=" when nothing is left after rounding. */
  readonly text: string;
  /** Compared with what. */
  readonly versus: string;
  readonly judgement: Judgement | undefined;
}

export const changeLine = ({ text, versus, judgement }: Change, words: Words): Content => html`
  <span class="delta" part="delta"
    >${arrow(text)}<span>${text}${versus ? ` ${versus}` : nothing}</span>${
      judgement
        ? html`<span class="judgement"><span class="separator">· </span>${words.text.change[judgement]}</span>`
        : nothing
    }</span
  >
`;

/** What has changed since the period before; nothing for small samples, and where nothing can be compared. */
export function changeOf(result: Result, better: Better, words: Words, versus: string): Content {
  const { previous, value, unit, interval } = result;
  if (!result.reliable || value === undefined || previous?.value === undefined) return nothing;
  const text = words.delta(value - previous.value, unit, value, { interval });
  const judgement = text === '=' && !interval ? undefined : judgementOf(result, previous, better);
  return changeLine({ text, versus, judgement }, words);
}

/** What is compared with goes first when room is short: beside a status sooner, in many words sooner. */
function versusText({ previous, period }: Result, words: Words, width: number, besideStatus: boolean): string {
  if (!previous || width < (besideStatus ? 500 : 220)) return '';
  if (!words.monthOf(previous.period) && width < 400) return '';
  return words.versus(previous.period, period, width < 340 ? 'short' : 'long');
}

/** The 95 % interval in words. */
export const intervalLine = ({ interval, unit }: Result, words: Words): Content =>
  interval
    ? html`<span class="range">${words.text.labels.interval}: <b>${words.range(...interval, unit)}</b></span>`
    : nothing;

/** The value, and beside it what to think of it and what it rests on. */
export const hero = (value: Content, judgement: readonly Content[], evidence: Content): Content => html`
  <div class="hero">
    ${value}
    <div class="side">
      <p class="line">${judgement}</p>
      ${evidence === nothing ? nothing : html`<p>${evidence}</p>`}
    </div>
  </div>
`;

/** The value on a line of its own where there is no room beside it. */
export const tileOf = (top: Content): Content => html`<div class="tile">${top}</div>`;

export interface Fact {
  readonly name: string;
  readonly value: Content | readonly Content[];
}

export const factList = (facts: readonly Fact[], spread = false): Content => html`
  <dl class=${spread ? 'facts spread' : 'facts'}>
    ${facts.map(
      ({ name, value }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>
`;

/** A part of a widget with a heading of its own. */
export const section = (heading: Content, note: string, content: Content): Content => html`
  <div>
    <h4>${heading}${note ? html` <span>· ${note}</span>` : nothing}</h4>
    ${content}
  </div>
`;

/** Said instead of a verdict where there are too few facts. */
export const smallSample = (count: string, words: Words): Content =>
  noteLine('few', words.text.states.smallSample(count));

/** What that means for the reader. */
export const noVerdict = ({ text }: Words): Content => html`<p class="note" part="note">${text.states.noVerdict}</p>`;

export interface Judged {
  readonly result: Result;
  readonly status: Status;
  readonly better: Better;
  /** "229 answers". */
  readonly count: string;
}

/** Beside the value: the status and the change, or that the sample is too small for either. */
export function judgement({ result, status, better, count }: Judged, { words, width }: Scene): readonly Content[] {
  if (status === 'few') return [smallSample(count, words)];
  const versus = versusText(result, words, width, status !== 'neutral');
  return [statusLine(status, words), changeOf(result, better, words, versus)];
}

/** The main answer in one sentence, for screen readers. */
export const summaryOf = (result: Result, words: Words, status: Status = 'neutral', facts: PluralKey = 'answers') =>
  words.summary({
    name: words.metric(result.metric, 'short'),
    period: result.period,
    value: result.value,
    unit: result.unit,
    interval: result.interval,
    status,
    count: words.plural(facts, result.count),
  });
