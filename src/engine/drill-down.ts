import type { Rows } from '../facts/columns.js';
import { noTicket } from '../facts/table.js';
import type { Measure } from '../metrics/metric.js';
import { tickets } from '../facts/tickets.js';
import { isRowMeasure } from './measures.js';
import type { Measurer } from './measurer.js';
import type { Fact, Span } from './result.js';
import { isStock, rowsOfStock } from './stocks.js';

/** Rows behind a number as a page sees them, in the order of their dates. */
export function factsOf(measurer: Measurer, rows: Rows): Fact[] {
  const { table, engine, question } = measurer;
  const { columns } = table;
  const column = valueColumn(question.rule.measure);
  const values = column === undefined ? undefined : columns.values[column];
  const dates = columns.dates[question.rule.at]!;
  const { ids, records } = engine.desk.derive(tickets);
  return Array.from(rows, (row) => {
    const ticket = columns.tickets?.[row];
    const known = ticket !== undefined && ticket !== noTicket;
    const value = values?.[row];
    return {
      at: dates[row]!,
      ticket: known ? ids[ticket] : undefined,
      value: value === undefined || Number.isNaN(value) ? undefined : value,
      keys: Object.fromEntries(
        Object.entries(columns.dimensions).map(([name, { dictionary, codes }]) => [
          name,
          dictionary.keys[codes[row]!]!,
        ]),
      ),
      record: columns.records?.[row] ?? (known ? records[ticket] : undefined),
      about: known ? records[ticket] : undefined,
    };
  });
}

/** @param all also those in which the measure finds nothing: who still waits has no wait */
export function rowsBehind(measurer: Measurer, period: Span, all = false): Rows {
  const { measure } = measurer.question.rule;
  if (measurer.missing.length > 0) return new Uint32Array();
  const rows = isStock(measure)
    ? rowsOfStock(measure, measurer.stock(), period)
    : measurer.keep(measurer.passing(period));
  return isRowMeasure(measure) && !all ? rows.filter((row) => counts(measurer, measure, row)) : rows;
}

/** Whether a fact has what the measure looks at: a share leaves out what is not judged, a mean what is missing. */
function counts({ table }: Measurer, measure: Measure, row: number): boolean {
  const column = valueColumn(measure);
  const value = column === undefined ? 0 : table.columns.values[column]![row]!;
  return measure.kind === 'share' || measure.kind === 'net-share' ? value <= 1 : !Number.isNaN(value);
}

/** The column that a measure looks at, if it looks at one. */
export function valueColumn(measure: Measure): string | undefined {
  switch (measure.kind) {
    case 'share':
      return measure.flag;
    case 'net-share':
      return measure.plus;
    case 'sum':
    case 'mean':
    case 'distribution':
    case 'survival':
    case 'net':
    case 'mean-per':
      return measure.column;
    case 'count':
      return measure.bands;
    default:
      return undefined;
  }
}
