import { answerOf } from './answers.js';
import type { CsvField } from './csv-aliases.js';
import { kindOf, valueReader, type CsvFile } from './csv-cells.js';
import { hasPlainMoments, labelReader, type Given } from './csv-labels.js';
import type { Column } from './csv-header.js';
import { readDuration, readNumber } from './numbers.js';
import { forRange, type Steps } from './steps.js';
import { orderOfOne, readInstant, type OrderEvidence } from './times.js';

/** What the values of a column prove about how all of them are meant. */
export interface Evidence extends OrderEvidence {
  /** Values that read as moments; as lengths, and those of them below zero; as plain numbers. */
  readonly instants: number;
  readonly lengths: number;
  readonly negative: number;
  readonly numbers: number;
  /** Ids that a spreadsheet rounded. */
  readonly rounded: number;
  /** Surveys that were sent and not answered. */
  readonly sent: number;
  /** Whole scores from 0 on, and those of them that are 0, above 5, and above 10. */
  readonly scores: number;
  readonly zeros: number;
  readonly aboveFive: number;
  readonly aboveTen: number;
}

type Counts = { -readonly [K in keyof Evidence]: Evidence[K] };
/** Notes what a value proves that is there so many times. */
type Look = (value: Given, counts: Counts, times: number) => void;

const order: Look = (value, counts, times) => {
  const found = orderOfOne(value);
  if (found) counts[found] += times;
};

const lookAtTime: Look = (value, counts, times) => {
  order(value, counts, times);
  if (readInstant(value) !== undefined || orderOfOne(value) === 'monthFirst') counts.instants += times;
  const length = readDuration(value);
  if (length === undefined) return;
  counts.lengths += times;
  if (length < 0) counts.negative += times;
  if (readNumber(value) !== undefined) counts.numbers += times;
};

const lookAtLength: Look = (value, counts, times) => {
  if (readNumber(value) !== undefined) counts.numbers += times;
};

const lookAtId: Look = (value, counts, times) => {
  if (typeof value === 'string' && value.length > 5 && /^\d[.,]\d+e\+\d+$/i.test(value)) counts.rounded += times;
};

const lookAtScore: Look = (value, counts, times) => {
  const answer = answerOf(value);
  if (answer.state === 'sent') counts.sent += times;
  if (answer.state !== 'answered' || !Number.isInteger(answer.score)) return;
  const score = Number(answer.score);
  if (score >= 0) counts.scores += times;
  if (score === 0) counts.zeros += times;
  if (score > 5) counts.aboveFive += times;
  if (score > 10) counts.aboveTen += times;
};

/** What is looked for in a column, by what it is read as; most columns mean one thing only. */
function lookOf(field: CsvField): Look | undefined {
  if (field === 'firstResponse' || field === 'resolution') return lookAtTime;
  if (field === 'csat' || field === 'nps' || field === 'ces') return lookAtScore;
  if (field === 'id') return lookAtId;
  const kind = kindOf(field);
  return kind === 'instant' ? order : kind === 'ms' ? lookAtLength : undefined;
}

const nothing: Evidence = {
  dayFirst: 0,
  monthFirst: 0,
  open: 0,
  instants: 0,
  lengths: 0,
  negative: 0,
  numbers: 0,
  rounded: 0,
  sent: 0,
  scores: 0,
  zeros: 0,
  aboveFive: 0,
  aboveTen: 0,
};

/** Of a column by itself each text is looked at once; a moment proves nothing but that it is one. */
function* lookAtTexts(file: CsvFile, column: Column, look: Look, counts: Counts): Steps<void> {
  const { table } = file;
  const { texts, times, moments } = table.column(column.indices[0]!).tally(table.first, table.end);
  const { read } = labelReader(file.mapping, column.field);
  counts.instants += moments;
  yield* forRange(0, texts.length, (code) => {
    const value = times[code] === 0 ? undefined : read(texts[code]!);
    if (value !== undefined) look(value, counts, times[code]!);
  });
}

/** Of several columns the first value of each row counts. */
function* lookAtRows(file: CsvFile, column: Column, look: Look, counts: Counts): Steps<void> {
  const { first, end } = file.table;
  const written = valueReader(file, column, (value) => value);
  yield* forRange(first, end, (row) => {
    const value = written(row);
    if (value !== undefined) look(value, counts, 1);
  });
}

const keyOf = ({ indices }: Column) => indices.join();

/** Evidence by column; of one that was not looked at there is none. */
export class EvidenceOfColumns {
  readonly #found = new Map<string, Counts>();

  /** Looks at all values of the columns, once for all that has to be settled before the first row can be read. */
  *gather(file: CsvFile, columns: readonly Column[]): Steps<void> {
    for (const column of columns) {
      const look = lookOf(column.field);
      if (!look) continue;
      const counts = { ...nothing };
      this.#found.set(keyOf(column), counts);
      yield* column.indices.length === 1 && hasPlainMoments(file.mapping, column.field)
        ? lookAtTexts(file, column, look, counts)
        : lookAtRows(file, column, look, counts);
    }
  }

  of(column: Column): Evidence {
    return this.#found.get(keyOf(column)) ?? nothing;
  }
}
