import type { Survey, SurveyKind } from '../model/records.js';
import { gradeOf } from './grades.js';
import { readNumber } from './numbers.js';
import { offerOf, sentimentOf } from './words.js';

/** What one cell of a satisfaction column says. */
export type Answer =
  /** Nobody was asked. */
  | { readonly state: 'none' }
  /** Asked, not answered. */
  | { readonly state: 'sent' }
  | {
      readonly state: 'answered';
      readonly score?: string | number;
      readonly sentiment?: NonNullable<Survey['sentiment']>;
      /** Where the answer itself says it: `4/5`. */
      readonly scale?: [number, number];
    };

/**
 * `good`, `very satisfied` and faces are sentiments; numbers, fractions, percentages and stars are scores. What is none
 * of these stays as written: the facts count it.
 */
export function answerOf(value: unknown, decimalComma = false): Answer {
  if (value === undefined || value === null) return { state: 'none' };
  const label = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).trim();
  if (label === '') return { state: 'none' };
  const state = offerOf(label);
  if (state) return { state };
  const sentiment = sentimentOf(label);
  if (sentiment) return { state: 'answered', sentiment };
  return { state: 'answered', ...(gradeOf(label) ?? { score: readNumber(value, decimalComma) ?? label }) };
}

/** The highest score of the kinds whose scale is fixed. */
const highest: Readonly<Partial<Record<SurveyKind, number>>> = { nps: 10, ces: 7 };

/** Only satisfaction is judged in words and on any scale; of the other kinds what is not a score of theirs stays as written. */
export function answerOfKind(kind: SurveyKind, value: unknown, decimalComma = false): Answer {
  const answer = answerOf(value, decimalComma);
  if (kind === 'csat' || answer.state !== 'answered') return answer;
  const { score, scale } = answer;
  const isItsOwn = score !== undefined && (scale === undefined || scale[1] === highest[kind]);
  return { state: 'answered', score: isItsOwn ? score : (readNumber(value, decimalComma) ?? String(value)) };
}

type Instant = string | number | null | undefined;

/** The dates of a survey, where the source has any of its own. */
export interface SurveyDates {
  readonly sentAt?: Instant;
  readonly answeredAt?: Instant;
  /** When its ticket was resolved, else closed, else updated: the nearest date a source without its own can give. */
  readonly nearest?: Instant;
  /** Whether surveys sent without an answer appear in the source; else nothing is known about sending. */
  readonly knowsSent: boolean;
}

/** Completes a survey, which is the caller's own, with an answer and its dates; `undefined` when nobody was asked. */
export function surveyOf(
  answer: Answer,
  survey: Survey,
  { sentAt, answeredAt, nearest, knowsSent }: SurveyDates,
): Survey | undefined {
  if (answer.state === 'none') return undefined;
  const sent = sentAt ?? (knowsSent ? nearest : undefined);
  if (sent !== undefined) survey.sentAt = sent;
  if (answer.state === 'sent') return survey;
  const { score, sentiment, scale } = answer;
  const answered = answeredAt ?? nearest;
  if (answered !== undefined) survey.answeredAt = answered;
  if (score !== undefined) survey.score = score;
  if (sentiment) survey.sentiment = sentiment;
  if (scale) survey.scale = scale;
  return survey;
}
