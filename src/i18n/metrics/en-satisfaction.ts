import type { FamilyWords } from '../catalogue.js';

/** What customers and agents answer when asked, and what is said unasked. */
export const satisfaction: FamilyWords<'satisfaction' | 'feedback'> = {
  nps: {
    name: 'Net Promoter Score (NPS)',
    short: 'NPS',
    over: 'promoters (9–10) − detractors (0–6)',
    under: 'answers received',
  },
  csat: {
    name: 'Customer satisfaction (CSAT)',
    short: 'CSAT',
    over: 'satisfied answers (the highest points of the scale)',
    under: 'answers received',
  },
  'csat-negative': {
    name: 'Dissatisfied customers',
    short: 'Dissatisfied',
    over: 'dissatisfied answers (the lowest points of the scale)',
    under: 'answers received',
  },
  'csat-net': {
    name: 'Net satisfaction',
    over: 'satisfied − dissatisfied answers',
    under: 'answers received',
  },
  'csat-score': {
    name: 'CSAT, mean score',
    short: 'CSAT score',
    over: 'sum of the scores, moved to 1–5',
    under: 'answers received',
  },
  'csat-response-rate': {
    name: 'Survey response rate',
    short: 'Response rate',
    over: 'surveys of the period that were answered',
    under: 'surveys sent',
  },
  ces: {
    name: 'Customer Effort Score (CES)',
    short: 'CES',
    over: 'sum of the effort scores (1–7)',
    under: 'answers received',
  },
  'ces-ease': {
    name: 'CES, ease wording',
    short: 'CES, ease',
    over: 'sum of the ease scores (8 − effort)',
    under: 'answers received',
  },
  'ces-low-effort': {
    name: 'Low-effort answers',
    short: 'Low effort',
    over: 'answers with an effort of 1–3',
    under: 'answers received',
  },
  'overall-satisfaction': {
    name: 'Overall satisfaction',
    over: 'satisfied answers (the highest points of the scale)',
    under: 'answers received',
  },
  'overall-satisfaction-score': {
    name: 'Overall satisfaction, mean score',
    short: 'Overall score',
    over: 'sum of the scores, moved to 1–5',
    under: 'answers received',
  },
  'agent-satisfaction': {
    name: 'Agent satisfaction',
    over: 'satisfied answers of agents (the highest points of the scale)',
    under: 'answers received from agents',
  },
  'agent-satisfaction-score': {
    name: 'Agent satisfaction, mean score',
    short: 'Agent satisfaction score',
    over: 'sum of the scores, moved to 1–5',
    under: 'answers received from agents',
  },

  'feedback-response-rate': {
    name: 'Feedback response rate',
    short: 'Feedback answered',
    over: 'comments of the period that were answered',
    under: 'comments received in the period',
  },
  'feedback-response-time': {
    name: 'Feedback response time',
    short: 'Feedback response',
    over: 'sum of the times from comment to answer',
    under: 'comments answered',
  },
  mentions: { name: 'Social mentions', short: 'Mentions', over: 'mentions in social media in the period' },
  'mention-opinions': {
    name: 'Mentions with an opinion',
    short: 'With an opinion',
    over: 'mentions that are positive or negative',
    under: 'mentions',
  },
  'mention-positive': {
    name: 'Positive mentions',
    over: 'positive mentions',
    under: 'mentions',
  },
  'mention-negative': {
    name: 'Negative mentions',
    over: 'negative mentions',
    under: 'mentions',
  },
  'answerable-questions': {
    name: 'Questions answerable by existing content',
    short: 'Answerable questions',
    over: 'questions that existing content answers',
    under: 'questions',
  },
  'technical-questions': {
    name: 'Technical questions',
    over: 'mentions that ask a technical question',
  },
  suggestions: { name: 'Suggestions', over: 'mentions that make a suggestion' },
  'competitor-mentions': {
    name: 'Competitor mentions',
    over: 'mentions that name a competitor',
  },
};
