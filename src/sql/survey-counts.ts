import type { Settings } from '../model/settings.js';
import { surveyKinds, topBoxes } from '../model/survey.js';
import { match, whenTrue, type Counted } from './counted.js';
import { numberText } from './dialects.js';
import type { Row } from './row.js';

/** A flag where nothing is judged. */
const none = 2;

/** Surveys when they were sent, and answers when they came. The rules are those of the engine. */
export function surveyCounts(row: Row, asOf: number, boxes: Settings['csatTopBoxes']): Counted[] {
  const terms = new SurveyTerms(row, asOf, boxes);
  const sent = row.ms('sentAt');
  const answered = row.ms('answeredAt');
  return [...(sent ? [sentOut(terms, sent, answered)] : []), ...(answered ? [answers(terms, answered)] : [])];
}

/** Without the time of answers nobody knows what share of them came. */
const sentOut = (terms: SurveyTerms, sent: string, answered: string | undefined): Counted => ({
  facts: 'surveys',
  date: 'sentAt',
  at: sent,
  where: [terms.kinds, `${sent} < ${terms.asOf}`],
  flags: { ...(answered && { answered: whenTrue(terms.answered) }) },
  sums: {},
  near: 'sentAt',
});

const answers = (terms: SurveyTerms, at: string): Counted => ({
  facts: 'surveys',
  date: 'answeredAt',
  at,
  where: [terms.kinds, terms.answered],
  flags: {
    score: terms.score,
    positive: terms.judged('positive'),
    negative: terms.judged('negative'),
    lowEffort: `CASE WHEN ${terms.effort} <= 3 THEN 1 WHEN ${terms.effort} > 3 THEN 0 ELSE ${none} END`,
  },
  sums: { scoreOfFive: terms.ofFive, effort: terms.effort },
  near: 'answeredAt',
});

class SurveyTerms {
  readonly row: Row;
  readonly asOf: number;
  readonly kind: string;
  readonly score: string;
  readonly #boxes: Readonly<Record<string, number>>;

  constructor(row: Row, asOf: number, boxes: Settings['csatTopBoxes']) {
    this.row = row;
    this.asOf = asOf;
    this.kind = row.word('kind')!;
    this.score = row.raw('score') ?? 'NULL';
    this.#boxes = { ...topBoxes, ...boxes };
  }

  get kinds(): string {
    return `${this.kind} IN (${surveyKinds.map((kind) => `'${kind}'`).join(', ')})`;
  }

  /** Nps and ces have fixed scales; the others say theirs, 1-5 when they do not. */
  #end(side: 'scaleLow' | 'scaleHigh', [nps, ces, usual]: readonly [number, number, number]): string {
    const stated = this.row.raw(side);
    const own = stated ? `coalesce(${stated}, ${usual})` : String(usual);
    return match(
      this.kind,
      [
        [`'nps'`, String(nps)],
        [`'ces'`, String(ces)],
      ],
      own,
    );
  }

  get low(): string {
    return this.#end('scaleLow', [0, 1, 1]);
  }

  get high(): string {
    return this.#end('scaleHigh', [10, 7, 5]);
  }

  /** How the desk itself judges an answer; nps and ces know no sentiment. */
  get sentiment(): string {
    const word = this.row.word('sentiment');
    const own = `CASE WHEN ${word} IN ('positive', 'neutral', 'negative') THEN ${word} ELSE '' END`;
    return word ? `CASE WHEN ${this.kind} IN ('nps', 'ces') THEN '' ELSE ${own} END` : `''`;
  }

  /** Whole scores inside the scale, or a sentiment without a score, by `asOf`. */
  get answered(): string {
    const { score, low, high } = this;
    const valid = `(${score} >= ${low} AND ${score} <= ${high} AND floor(${score}) = ${score})`;
    const silent = this.row.has('score') ? `${score} IS NULL` : '1 = 1';
    const scored = this.row.has('score') ? `${valid} OR ` : '';
    const at = this.row.ms('answeredAt');
    return at ? `(${at} < ${this.asOf} AND (${scored}(${silent} AND ${this.sentiment} <> '')))` : '1 = 0';
  }

  judged(side: 'positive' | 'negative'): string {
    const { score, low, high, sentiment } = this;
    const sides = Object.entries(this.#boxes).map(([points, boxes]) => {
      const inside =
        side === 'positive' ? `${score} > ${high} - ${numberText(boxes)}` : `${score} < ${low} + ${numberText(boxes)}`;
      return [points, whenTrue(inside)] as const;
    });
    const byScore = match(`(${high} - ${low} + 1)`, sides, String(none));
    return `CASE WHEN ${sentiment} <> '' THEN ${whenTrue(`${sentiment} = '${side}'`)} ELSE ${byScore} END`;
  }

  /** A score moved linearly to 1-5. */
  get ofFive(): string {
    const { score, low, high } = this;
    return `1 + 4.0 * (${score} - ${low}) / nullif(${high} - ${low}, 0)`;
  }

  /** Effort on 1-7, however the question was put; NULL for other kinds. */
  get effort(): string {
    const polarity = this.row.word('polarity');
    const effort = polarity
      ? `CASE WHEN ${polarity} = 'ease' THEN 8 - ${this.score} ELSE ${this.score} END`
      : this.score;
    return `CASE WHEN ${this.kind} = 'ces' THEN ${effort} END`;
  }
}
