/** The tables of facts: one for each thing that happens. */
export type FactsName =
  | 'tickets'
  | 'first-responses'
  | 'response-cohort'
  /** Times that a ticket spent unresolved: it enters by creation or reopening, and leaves by a resolution. */
  | 'stays'
  | 'resolutions'
  | 'surveys';

/** A named column of a table of facts: a date, a dimension or a value. */
export type Column = string;
