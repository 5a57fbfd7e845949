import { html, nothing, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import type { Figure, Span } from '../engine/result.js';
import type { Unit } from '../metrics/metric.js';

/** One number that is drawn, as it goes into a file. */
export interface Drawn extends Partial<Span> {
  /** Which series or band, where a chart shows several. */
  readonly group?: string | undefined;
  /** In the unit of `unit`: shares 0-1, durations in ms. */
  readonly value: number | undefined;
  readonly interval?: Figure['interval'];
  readonly count?: number | undefined;
  readonly unit: Unit;
  readonly partial?: boolean | undefined;
  readonly unfinished?: boolean | undefined;
}

/** The numbers of a card, by the name that it goes by. */
export interface Numbers {
  readonly title: string;
  readonly period: Span;
  readonly drawn: readonly Drawn[];
}

/** What the rows go by, and how a reader changes it. */
export interface SheetOrder {
  /** Column, from 0. */
  readonly column: number;
  readonly direction: 'ascending' | 'descending' | 'other';
  turn(column: number): void;
}

/** A chart as a table: the same order and the same formats; the first column names the row. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where the rows can be put in another order. */
  readonly order?: SheetOrder | undefined;
  /** The same numbers for a file. */
  readonly drawn: readonly Drawn[];
}

/** The table as text for other programs, as it is read here: cells apart by tabs. */
export const sheetText = ({ columns, rows }: Sheet, caption: string): string =>
  [[caption], columns, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n');

const heading = (title: string, i: number, order: SheetOrder | undefined): HTMLTemplateResult => html`
  <th scope="col" class=${i ? 'number' : ''} aria-sort=${order?.column === i ? order.direction : nothing}>
    ${order ? html`<button type="button" class="sort" @click=${() => order.turn(i)}>${title}${icon('sort')}</button>` : title}
  </th>
`;

export const sheetTable = (sheet: Sheet, caption: string): HTMLTemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table part="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${sheet.columns.map((title, i) => heading(title, i, sheet.order))}
        </tr>
      </thead>
      <tbody>
        ${sheet.rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
