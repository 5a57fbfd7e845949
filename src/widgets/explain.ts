import { html, nothing, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import type { Figure, Result, Trace } from '../engine/result.js';
import type { MetricId } from '../i18n/messages.js';
import type { Words } from '../i18n/words.js';
import type { Note } from '../model/note.js';
import { isSample } from '../model/coverage.js';
import type { Unit } from '../metrics/metric.js';
import { clockChanges } from './clock-changes.js';
import { folded, leftOutNotes, leftOutTotal } from './explain-left-out.js';
import type { Content } from './parts.js';
import type { Zone } from './target.js';
import { coverageText, filtersText } from './trace-text.js';
import type { Sum } from './view.js';

type Row = readonly [label: string, content: Content, notes?: readonly (Content | undefined)[]];

export interface Explained {
  readonly result: Result;
  /** What the large number is, where it is not the value of the result. */
  readonly sum: Sum | undefined;
  readonly words: Words;
  /** What the large number is compared with, in its unit. */
  readonly target: Zone | undefined;
  readonly unit: Unit;
}

/** The same with the name of the card and its period. */
export interface Titled extends Explained {
  readonly title: string;
}

/** How a number came to be, in pairs: enough to check it by hand. */
export const explanation = (explained: Explained): HTMLTemplateResult => html`
  <dl class="definitions">
    ${rows(explained).map(
      ([label, content, notes = []]) => html`
        <dt>${label}</dt>
        <dd>${content}${notes.filter(Boolean).map((note) => html`<small>${note}</small>`)}</dd>
      `,
    )}
  </dl>
`;

/** The same with a title and a way out. */
export const explainPanel = (explained: Explained, subtitle: string, close: () => void): HTMLTemplateResult => html`
  <section
    class="panel"
    part="explanation"
    aria-label=${explained.words.text.chart.pair(explained.words.text.explain.title, subtitle)}
  >
    <header>
      <h4>${explained.words.text.explain.title}</h4>
      <button type="button" class="close-button" aria-label=${explained.words.text.menu.close} @click=${close}>
        ${icon('close')}
      </button>
      <p class="note">${subtitle}</p>
    </header>
    ${explanation(explained)}
  </section>
`;

function rows(explained: Explained): Row[] {
  const { result, words } = explained;
  const { trace } = result;
  const { explain } = words.text;
  const leftOut = trace.leftOut.filter(({ field }) => field === undefined);
  return [
    [explain.formula, formula(explained), [definition(trace, words)]],
    ...calculation(explained),
    [explain.used, words.plural(words.facts(trace.counts).count, trace.used)],
    [explain.date, words.dateOf(trace.date), [trace.population === 'cohort' ? explain.cohort : explain.events]],
    [explain.zone, trace.timeZone, clockNotes(result, words)],
    [
      explain.calendar,
      trace.clock === 'business' ? explain.businessTime : explain.calendarTime,
      [explain.weekStart(words.weekday(trace.weekStart, 'long'))],
    ],
    [explain.filters, filtersText(trace, words)],
    [explain.leftOut, leftOutTotal(leftOut, words), leftOutNotes(trace, leftOut, words)],
    ...unanswered(result, words),
    ...target(explained),
    [explain.data, explain.upTo(words.dateTime(trace.asOf)), dataNotes(trace, words)],
    ...shortcuts(trace, words),
  ];
}

function formula({ result: { trace }, sum, words: { text } }: Explained): Content {
  const metric = sum?.metric ?? trace.metric;
  const known = Object.hasOwn(text.metrics, metric) ? text.metrics[metric as MetricId] : undefined;
  if (!known) return trace.formula;
  if (!known.under) return known.over;
  return html`<span class="fraction"><span>${known.over}</span><span>${known.under}</span></span>`;
}

/** The sum with the real numbers, where it is one that a reader can check. */
function calculation({ result, sum, unit, words }: Explained): Row[] {
  const { value, count, parts, interval } = sum?.figure ?? result;
  const hits = sum ? sum.hits : result.trace.hits;
  if (value === undefined) return [];
  const { calculation: label } = words.text.explain;
  const notes = [intervalNote(interval, unit, result.trace, words)];
  if (unit === 'share' && hits !== undefined)
    return [
      [label, equation(`${words.count(hits)} ÷ ${words.count(count)}`, words.share(value, { digits: 1 })), notes],
    ];
  if (unit === 'points' && parts) return [[label, equation(netScore(parts, count, words), words.nps(value)), notes]];
  return [[label, html`<b>${words.value(value, unit)}</b>`, notes]];
}

const netScore = ({ plus, minus }: NonNullable<Figure['parts']>, count: number, words: Words) =>
  `(${words.count(plus)} − ${words.count(minus)}) ÷ ${words.count(count)} × 100`;

const equation = (left: string, right: string): Content => html`${left} = <b>${right}</b>`;

function intervalNote(interval: Figure['interval'], unit: Unit, trace: Trace, words: Words) {
  if (!interval) return undefined;
  const { explain } = words.text;
  const range = words.range(...interval, unit, unit === 'share' ? { digits: 1 } : {});
  if (unit === 'share') return explain.wilson(range);
  if (unit === 'points') return explain.adjustedWald(range);
  return trace.statistic === 'median' || trace.statistic === 'p90' || trace.population === 'cohort'
    ? explain.orderStatistics(range)
    : explain.normal(range);
}

const clockNotes = ({ period, trace }: Result, words: Words) =>
  clockChanges(period, trace.timeZone).map(({ day, hours }) =>
    words.text.explain.clockChange(words.day(day), words.number(hours, Number.isInteger(hours) ? 0 : 1)),
  );

/** Word for word as the catalogue has it. */
const definition = ({ formula: text }: Trace, words: Words): Content =>
  html`<details>
    <summary>${words.text.explain.definition}</summary>
    <code>${text}</code>
  </details>`;

/** Who was asked and said nothing; and how far that could move a share. */
function unanswered({ unit, trace }: Result, words: Words): Row[] {
  if (!trace.asked?.sent) return [];
  const { explain } = words.text;
  const { sent, answered } = trace.asked;
  const silent = sent - answered;
  const said = explain.unansweredOf(words.count(silent), words.plural('surveys', sent), words.share(silent / sent));
  const { used, hits } = trace;
  if (unit !== 'share' || hits === undefined) return [[explain.unanswered, said]];
  const all = used + silent;
  return [[explain.unanswered, said, [explain.bounds(words.share(hits / all), words.share((hits + silent) / all))]]];
}

/** Articles that definitions and targets are taken from. */
const articles: Readonly<Record<string, string>> = {
  S0: 'Freshdesk',
  S1: 'E. Munive, Neuroventas',
  S3: 'LiveAgent',
  S4: 'HubSpot',
};

/** What is to be reached; who says so only where the page does not say otherwise. */
function target({ words, target: wanted, unit, result }: Explained): Row[] {
  if (!wanted) return [];
  const { explain } = words.text;
  const source = result.trace.target === wanted ? result.trace.target.source : undefined;
  return [[explain.target, words.target(wanted, unit), [source && explain.stated(articles[source] ?? source)]]];
}

function dataNotes({ asOfAssumed, coverage, zoneless, notes, counted }: Trace, words: Words) {
  const { explain, counted: counts } = words.text;
  return [
    asOfAssumed ? explain.assumed : undefined,
    isSample(coverage) ? coverageText(coverage, words) : explain.complete,
    zoneless.count ? explain.zoneless(words.count(zoneless.count), zoneless.zone) : undefined,
    ...notes.map((note) => assumption(note, words)),
    counted && counts.made[counted.grain],
    counted?.accuracy === undefined
      ? undefined
      : counts[counted.cohort ? 'timesWithin' : 'within'](words.share(counted.accuracy)),
  ];
}

/** What the columns were read as is for the page's own eyes: `readPayload` tells it. */
function assumption(note: Note, { number, text: { explain } }: Words) {
  if (note.kind === 'columns') return undefined;
  const [low, high] = note.kind === 'scale-assumed' ? note.scale : [0, 0];
  return explain.assumptions[note.kind](note.column, number(low, 0), number(high, 0));
}

function shortcuts({ shortcuts: used }: Trace, words: Words): Row[] {
  const list = Object.entries(used).filter(([, n]) => n > 0);
  if (!list.length) return [];
  const { explain } = words.text;
  const said = list.map(([field, n]) => explain.field(field, words.plural('tickets', n)));
  return [[explain.shortcuts, nothing, [folded(said, words)]]];
}
