import { answerOf } from './answers.js';
import type { CsvField } from './csv-aliases.js';
import { kindOf, writtenCell, type CsvFile, type Given } from './csv-cells.js';
import type { Column } from './csv-header.js';
import { readDuration, readNumber } from './numbers.js';
import { forEach, type Steps } from './steps.js';
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
type Look = (value: Given, counts: Counts) => void;

const order: Look = (value, counts) => {
  const found = orderOfOne(value);
  if (found) counts[found]++;
};

const lookAtTime: Look = (value, counts) => {
  order(value, counts);
  if (readInstant(value) !== undefined || orderOfOne(value) === 'monthFirst') counts.instants++;
  const length = readDuration(value);
  if (length === undefined) return;
  counts.lengths++;
  if (length < 0) counts.negative++;
  if (readNumber(value) !== undefined) counts.numbers++;
};

const lookAtLength: Look = (value, counts) => {
  if (readNumber(value) !== undefined) counts.numbers++;
};

const lookAtId: Look = (value, counts) => {
  if (typeof value === 'string' && value.length > 5 && /^\d[.,]\d+e\+\d+$/i.test(value)) counts.rounded++;
};

const lookAtScore: Look = (value, counts) => {
  const answer = answerOf(value);
  if (answer.state === 'sent') counts.sent++;
  if (answer.state !== 'answered' || !Number.isInteger(answer.score)) return;
  const score = Number(answer.score);
  if (score >= 0) counts.scores++;
  if (score === 0) counts.zeros++;
  if (score > 5) counts.aboveFive++;
  if (score > 10) counts.aboveTen++;
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

const keyOf = ({ indices }: Column) => indices.join();

/** Evidence by column; of one that was not looked at there is none. */
export class EvidenceOfColumns {
  readonly #found = new Map<string, Counts>();

  /** Looks at all values of the columns, once for all that has to be settled before the first row can be read. */
  *gather(file: CsvFile, columns: readonly Column[]): Steps<void> {
    const looks = columns.flatMap((column) => {
      const look = lookOf(column.field);
      if (!look) return [];
      const counts = { ...nothing };
      this.#found.set(keyOf(column), counts);
      return [{ written: writtenCell(file, column), look, counts }];
    });
    yield* forEach(file.table.rows, (row) => {
      for (const { written, look, counts } of looks) {
        const value = written(row);
        if (value !== undefined) look(value, counts);
      }
    });
  }

  of(column: Column): Evidence {
    return this.#found.get(keyOf(column)) ?? nothing;
  }
}
