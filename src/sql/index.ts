/**
 * Counting in the database: the SELECTs that make pre-counted facts of your tables. No driver, no DOM.
 * ```js
 * const queries = factsQueries({ dialect: 'duckdb', tables, dimensions: ['channel'], grain: 'day', zone, period, asOf });
 * ```
 */
export { factsQueries, type FactsQuery } from './facts-queries.js';
export { countFacts, factsFile, type ResultRow, type ResultRows, type RunQuery } from './facts-file.js';
export type { FactsOptions, SliceName } from './options.js';
export { estimateRows, keysQuery, type EstimateOptions, type RowsEstimate } from './estimate.js';
export { refreshPeriods, type RefreshOptions, type RefreshPeriod } from './periods.js';
export { createFactsHandler, type AllowedRows, type FactsHandlerOptions } from './handler.js';
export type { DialectName } from './dialects.js';
export type { DateSpan, Grain } from './local-time.js';
export type { ColumnName, MappedTable, TableMapping, TablesMapping, ValueNames } from './mapping.js';
