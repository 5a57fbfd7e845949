/** The tables of facts: one for each thing that happens. */
export type FactsName =
  | 'tickets'
  | 'first-responses'
  | 'any-responses'
  | 'response-cohort'
  | 'replies'
  /** Times that a ticket spent unresolved: it enters by creation or reopening, and leaves by a resolution. */
  | 'stays'
  | 'resolutions'
  | 'first-resolutions'
  | 'resolution-cohort'
  | 'closings'
  | 'complaints'
  | 'surveys'
  | 'customers'
  | 'orders'
  | 'participations'
  | 'calls'
  | 'agent-time'
  | 'agents'
  | 'appraisals'
  | 'reviews'
  | 'article-views'
  | 'feedback'
  | 'mentions'
  | 'preferences';

/** A named column of a table of facts: a date, a dimension or a value. */
export type Column = string;
