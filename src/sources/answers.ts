import type { Survey } from '../model/records.js';
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
    };

/** `good` and `bad` are sentiments, numbers are scores; what is neither stays as written and is judged by the facts. */
export function answerOf(value: unknown, decimalComma = false): Answer {
  if (value === undefined || value === null) return { state: 'none' };
  const label = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).trim();
  if (label === '') return { state: 'none' };
  const state = offerOf(label);
  if (state) return { state };
  const sentiment = sentimentOf(label);
  if (sentiment) return { state: 'answered', sentiment };
  return { state: 'answered', score: readNumber(value, decimalComma) ?? label };
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
  const { score, sentiment } = answer;
  const answered = answeredAt ?? nearest;
  if (answered !== undefined) survey.answeredAt = answered;
  if (score !== undefined) survey.score = score;
  if (sentiment) survey.sentiment = sentiment;
  return survey;
}
