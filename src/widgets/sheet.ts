import { html, type HTMLTemplateResult } from 'lit';
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

/** A chart as a table: the same order and the same formats; the first column names the row. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same numbers for a file. */
  readonly drawn: readonly Drawn[];
}

/** The table as text for other programs, as it is read here: cells apart by tabs. */
export const sheetText = ({ columns, rows }: Sheet, caption: string): string =>
  [[caption], columns, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n');

export const sheetTable = (sheet: Sheet, caption: string): HTMLTemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table part="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${sheet.columns.map((title, i) => html`<th scope="col" class=${i ? 'number' : ''}>${title}</th>`)}
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
