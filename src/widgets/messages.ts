import { html, nothing, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import type { Result, Span } from '../engine/result.js';
import type { Content } from './parts.js';
import type { Words } from '../i18n/words.js';
import { addLocal, floorLocal } from '../time/calendar.js';
import { zoneOf } from '../time/zone.js';
import { isoDate } from './local-text.js';
import { codeOf, errorText } from './error-text.js';

/** A message that stands where numbers would: what is, why, and one way out. */
const message = (
  name: 'none' | 'bad' | 'few',
  what: string,
  why: Content,
  action: Content = nothing,
  role: 'status' | 'alert' = 'status',
) => html`
  <div class="message ${name === 'bad' ? '' : 'quiet'}" part="state" role=${role}>
    <span class=${name === 'bad' ? 'bad' : 'muted'}>${icon(name)}</span>
    <p>${what}</p>
    ${why ? html`<p class="note">${why}</p>` : nothing} ${action}
  </div>
`;

const action = (text: Content, act: () => void) =>
  html`<button type="button" class="action" @click=${act}>${text}</button>`;

export const idleMessage = (words: Words): HTMLTemplateResult =>
  message('none', words.text.states.notConnected, nothing);

const inputCodes = new Set<string>([
  'bad-period',
  'bad-filter',
  'bad-zone',
  'bad-settings',
  'bad-mapping',
  'bad-facts',
  'bad-metric',
  'bad-slice',
]);

/** A value of the page stays wrong however often one tries. */
export const canRetry = (error: Error) => !inputCodes.has(codeOf(error));

export const retryButton = (words: Words, retry: () => void): Content =>
  action(html`${icon('refresh')}${words.text.states.tryAgain}`, retry);

export function failedMessage(error: Error, words: Words, retry: () => void): Content {
  const { what, why } = errorText(error, words);
  return message('bad', what, why, canRetry(error) ? retryButton(words, retry) : nothing, 'alert');
}

export interface Ways {
  showPeriod(period: string): void;
  clearFilters(): void;
}

/** Nothing to show: because a setting is missing, the data hold no such thing, the filters match nothing, or the period is empty. */
export function emptyMessage({ period, trace }: Result, words: Words, ways: Ways): Content {
  const { states, facts, tables } = words.text;
  const known = Object.entries(facts).find(([name]) => name === trace.facts)?.[1] ?? facts.other;
  const [missing] = trace.missing;
  if (missing) return message('none', words.missing(missing), missing in tables ? nothing : states.stateIt);
  if (!trace.span) return message('none', known.missing, nothing);
  if (trace.unfiltered)
    return message(
      'none',
      states.noMatch,
      nothing,
      action(states.clearFilters, () => ways.clearFilters()),
    );
  if (within(trace.span, period)) return message('none', facts.other.missing, nothing);
  const month = monthOf(trace.span.end, trace.timeZone, words);
  return message(
    'none',
    known.none,
    states.dataSpan(words.date(trace.span.start), words.date(trace.span.end)),
    action(states.showMonth(month.name), () => ways.showPeriod(month.period)),
  );
}

/** All happened in the period, and none of it can be counted: another one would not help. */
const within = (span: Span, period: Span) => span.start >= period.start && span.end < period.end;

/** The month in which an instant lies: how it is asked for, and its name. */
function monthOf(instant: number, timeZone: string, words: Words) {
  const zone = zoneOf(timeZone);
  const local = floorLocal(zone.toLocal(instant), 'month', 1);
  const span = { start: zone.toInstant(local), end: zone.toInstant(addLocal(local, 'month', 1)) };
  return { period: isoDate(local).slice(0, 7), name: words.monthOf(span) ?? words.month(instant) };
}
