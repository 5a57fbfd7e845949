import type { Mapping } from '../../../src/model/mapping.js';

/** The story of `story.mjs` as one desk tells it. */
export interface DeskSample {
  readonly adapter: string;
  /** Where it is not that of the adapter. */
  readonly name?: string;
  /** What only a page can know. */
  readonly mapping?: Mapping;
  readonly streams: Readonly<Record<string, readonly object[]>>;
  envelope(stream: string, records: readonly object[]): unknown;
}

export interface Question {
  readonly metric: string;
  readonly by?: string;
  readonly value?: number;
  readonly count?: number;
  /** Tickets by key. */
  readonly groups?: Readonly<Record<string, number>>;
}

/** A file that tells the same. */
export interface FileSample {
  readonly name: string;
  readonly adapter: string;
  readonly text: string;
}

export const files: readonly FileSample[];
export const desks: readonly DeskSample[];
export function copiesOf(
  sample: Pick<DeskSample, 'streams'>,
  tickets: readonly string[],
  copies: number,
): Record<string, object[]>;
export const forms: Readonly<Record<string, (desk: DeskSample) => unknown>>;
export function questionsOf(sample: DeskSample | FileSample): readonly Question[];
