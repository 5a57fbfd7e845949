import fc from 'fast-check';
import { createEngine, type EngineSettings, type Query } from '../../src/engine/index.js';
import type { Dataset } from '../../src/model/records.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const at = (text: string) => Date.parse(text);

/** A record as it may come: any fields, any values. */
export type Dirty = Readonly<Record<string, unknown>>;

/** Records as they may come from anywhere, taken for a dataset: the engine has to live with them. */
export const dataset = (tables: Dirty): Dataset => tables as Dataset;

declare global {
  /** How many examples each comparison with the reference tries; 60 unless it is set. */
  var FUZZ_RUNS: number | undefined;
}

/**
 * How many examples a property tries: few by default, so that the tests stay short. `globalThis.FUZZ_RUNS`, or
 * fast-check's own setting, asks for so many of the comparison with the reference and for as much more of all others.
 */
export function fuzzRuns(few = standardRuns): { numRuns: number } {
  const wanted = globalThis.FUZZ_RUNS ?? fc.readConfigureGlobal().numRuns ?? standardRuns;
  return { numRuns: Math.ceil((few * wanted) / standardRuns) };
}

/** How many examples a property tries that states its own number: few, or exactly as many as are asked for. */
export const exactRuns = (few: number): { numRuns: number } => ({
  numRuns: globalThis.FUZZ_RUNS ?? fc.readConfigureGlobal().numRuns ?? few,
});

const standardRuns = 60;

/** An engine over the given tables, extracted on 10 April 2025 unless they say otherwise. */
export const engineOf = (tables: Dirty, settings: EngineSettings = {}) =>
  createEngine(dataset({ asOf: '2025-04-10T00:00Z', ...tables }), settings);

/** The answer for March 2025 unless the question says otherwise. */
export const ask = (tables: Dirty, query: Query, settings: EngineSettings = {}) =>
  engineOf(tables, settings).query({ period: '2025-03', ...query });

/** So many records made by index. */
export const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** A ticket of 10 March 2025, 09:00 UTC. */
export const openedAt = at('2025-03-10T09:00Z');
export const ticketOf = (id: unknown, more: Dirty = {}): Dirty => ({ id, createdAt: openedAt, ...more });

/** A ticket first answered so many milliseconds after it was opened, with its reply. */
export const answeredAfter = (id: unknown, wait: number, more: Dirty = {}) => ({
  ticket: ticketOf(id, more),
  message: { ticket: id, at: openedAt + wait, author: 'agent' },
});

/** Answers of one kind, an hour apart on 12 March 2025. */
export const answersOf = (kind: string, scores: readonly unknown[], more: Dirty = {}): Dirty[] =>
  scores.map((score, i) => ({ kind, score, answeredAt: at('2025-03-12T00:00Z') + i * minute, ...more }));
