import { html, nothing, type HTMLTemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { icon } from '../charts/icons.js';
import { presetNames } from '../i18n/page-words.js';
import type { Words } from '../i18n/words.js';
import { addLocal, floorLocal, isoWeek } from '../time/calendar.js';
import { zoneOf } from '../time/zone.js';
import { dayAfterKey, weeksAround, type Draft } from './period-draft.js';

export interface Picker {
  readonly words: Words;
  readonly draft: Draft;
  /** Local midnight of the day that the data reach. */
  readonly today: number;
  preset(name: string): void;
  /** Turns to a day without choosing it. */
  turn(day: number): void;
  choose(day: number): void;
  apply(): void;
  cancel(): void;
}

/** Presets beside a calendar in which a first and a last day are chosen. */
export const periodPicker = (picker: Picker): HTMLTemplateResult => html`
  <div class="presets" role="group" aria-label=${picker.words.text.page.period}>
    ${presetNames.map((name) => {
      const chosen = picker.draft.text === name;
      return html`<button
        type="button"
        class=${classMap({ preset: true, entrance: chosen })}
        aria-pressed=${chosen}
        @click=${() => picker.preset(name)}
      >
        ${picker.words.text.page.presets[name]}
      </button>`;
    })}
  </div>
  <div class="calendar">${monthHead(picker)}${days(picker)}</div>
  <div class="decision">
    <p class="muted">${summary(picker)}</p>
    <button type="button" class="action quiet" @click=${() => picker.cancel()}>${picker.words.text.page.cancel}</button>
    <button type="button" class="action primary" @click=${() => picker.apply()}>${picker.words.text.page.apply}</button>
  </div>
`;

const isPreset = ({ text }: Draft) => presetNames.some((name) => name === text);

function summary({ words, draft }: Picker) {
  const zone = zoneOf(words.timeZone);
  const span = { start: zone.toInstant(draft.first), end: zone.toInstant(addLocal(draft.last, 'day', 1)) };
  return draft.half ? words.text.page.chooseEnd : `${words.period(span)} · ${words.timeZone}`;
}

function monthHead({ words, draft, turn }: Picker) {
  const { page } = words.text;
  const go = (months: number) => turn(addLocal(draft.day, 'month', months));
  return html`<div class="month">
    <button type="button" class="turn" aria-label=${page.earlierMonth} @click=${() => go(-1)}>${icon('prev')}</button>
    <b id="month" aria-live="polite">${words.monthLong(zoneOf(words.timeZone).toInstant(draft.day))}</b>
    <button type="button" class="turn" aria-label=${page.laterMonth} @click=${() => go(1)}>${icon('next')}</button>
  </div>`;
}

function days(picker: Picker) {
  const { words, draft } = picker;
  const weeks = weeksAround(draft.day, words.weekStart);
  const numbered = words.weekStart === 1;
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((i) => ((words.weekStart - 1 + i) % 7) + 1);
  return html`<table role="grid" aria-labelledby="month" @keydown=${(event: KeyboardEvent) => keyed(event, picker)}>
    <thead>
      <tr>
        ${numbered ? html`<th scope="col"><span class="unseen">${words.text.page.week}</span></th>` : nothing}
        ${weekdays.map(
          (day) => html`<th scope="col" abbr=${words.weekday(day, 'long')}>${words.weekday(day, 'short')}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${numbered ? html`<th scope="row">${isoWeek(week[0] ?? 0).week}</th>` : nothing}
            ${week.map((day) => dayCell(day, picker))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function dayCell(day: number, { words, draft, today, choose }: Picker) {
  const zone = zoneOf(words.timeZone);
  const inside = day >= draft.first && day <= draft.last;
  const looks = {
    inside,
    end: day === draft.first || day === draft.last,
    outside: floorLocal(day, 'month', 1) !== floorLocal(draft.day, 'month', 1),
    today: day === today,
  };
  const here = day === draft.day;
  return html`<td class=${classMap(looks)} aria-selected=${inside}>
    <button
      type="button"
      class=${classMap({ day: true, here, entrance: here && !isPreset(draft) })}
      tabindex=${here ? 0 : -1}
      aria-label=${words.date(zone.toInstant(day))}
      @click=${() => choose(day)}
    >
      ${new Date(day).getUTCDate()}
    </button>
  </td>`;
}

function keyed(event: KeyboardEvent, { words, draft, turn }: Picker) {
  const day = dayAfterKey(draft.day, event.key, words.weekStart);
  if (day === undefined) return;
  event.preventDefault();
  turn(day);
}
