import type { TableName } from './records.js';

/** How much of what the source holds has been loaded. */
export interface Coverage {
  readonly loaded: number;
  /** `undefined`: there is more, and nobody knows how much. */
  readonly total?: number | undefined;
  /** Whose records these are; tickets unless it says otherwise. */
  readonly of?: TableName | 'payload' | undefined;
}

/** Whether there is more than was loaded, so that every number rests on a sample. */
export const isSample = (coverage: Coverage | undefined): coverage is Coverage =>
  coverage !== undefined && (coverage.total === undefined || coverage.loaded < coverage.total);
