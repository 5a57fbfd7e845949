import type { Coverage } from '../model/coverage.js';
import type { Dataset } from '../model/records.js';
import { tableNames } from './fields.js';

/** Why less was loaded than there is. */
export type ShortfallReason =
  /** A later page could not be had, and the caller takes what there is. */
  | 'failed'
  | 'aborted'
  /** More pages than are loaded at a time, or than the desk gives. */
  | 'page-limit'
  /** Pages that bring nothing new, or lead back to one that has been. */
  | 'loop'
  /** The source counts more than it sent. */
  | 'short';

/** What is known of a load that did not get everything. */
export interface Shortfall {
  readonly url: string;
  readonly reason: ShortfallReason;
  readonly loaded: number;
  /** `undefined`: more than was loaded, nobody knows how much. */
  readonly total: number | undefined;
  readonly cause?: unknown;
}

/** How a load gets on; of the records that were asked for, over all addresses. */
export interface Progress {
  readonly loaded: number;
  /** Where every address counts its records. */
  readonly total: number | undefined;
  /** Whose records these are, where it is known; of different tables: of the payload. */
  readonly of?: Coverage['of'];
}

export const progressOf = (each: readonly Progress[]): Progress => ({
  loaded: each.reduce((sum, { loaded }) => sum + loaded, 0),
  total: each.reduce<number | undefined>(
    (sum, { loaded, total }) => (sum === undefined || total === undefined ? undefined : sum + Math.max(loaded, total)),
    0,
  ),
  ...ofAll([...new Set(each.filter(({ loaded }) => loaded > 0).map(({ of }) => of))]),
});

const ofAll = ([of, ...others]: readonly Coverage['of'][]): Pick<Progress, 'of'> =>
  of === undefined && others.length === 0 ? {} : { of: others.length > 0 ? 'payload' : of };

/** A total that is reached though more is to be had says nothing. */
const coverageOf = ({ loaded, total = 0 }: Shortfall): Coverage => ({
  loaded,
  ...(total > loaded && { total }),
});

/** Of an unknown total nobody can say how large the share is: one that is known tells more. */
const share = ({ loaded, total }: Coverage) => (total === undefined ? 1 : loaded / Math.max(total, 1));

/**
 * The coverage of several addresses is that of the least complete. What the payloads themselves state counts as one,
 * unless every address was counted while loading: then that count, of what came over all pages, is the better one.
 */
export function coverageOver(
  stated: Coverage | undefined,
  progress: Progress,
  partial: readonly Shortfall[],
): Coverage | undefined {
  const counted = progress.total !== undefined;
  const all = [...(stated && !counted ? [stated] : []), ...partial.map(coverageOf)];
  return all.sort((a, b) => share(a) - share(b))[0];
}

/**
 * Which table so many loaded records have become: an address does not say. The only one, else the one with the nearest
 * number of rows; where that is far off, nobody can say what was counted.
 */
export function loadedTable(dataset: Dataset, loaded: number): NonNullable<Coverage['of']> {
  const sizes = tableNames.flatMap((table) => {
    const rows = dataset[table]?.length ?? 0;
    return rows > 0 ? [{ table, off: Math.abs(rows - loaded) }] : [];
  });
  const [nearest] = sizes.sort((a, b) => a.off - b.off);
  const isSure = nearest && (sizes.length === 1 || nearest.off <= faraway * loaded);
  return isSure ? nearest.table : 'payload';
}

/** Some records are left out, or say nothing that counts. */
const faraway = 0.2;
