import type { Dataset } from './records.js';
import type { Settings } from './settings.js';

/**
 * The settings of a page, with those that came with the data where it states none, and the opening hours of the desk
 * where nobody does. Targets of the desk are another matter: they follow its own verdicts.
 */
export function withDataSettings<S extends Settings>({ settings: given, deskSettings }: Dataset, settings: S): S {
  const { businessHours } = deskSettings ?? {};
  const stated = Object.entries(settings).filter(([, value]) => value !== undefined);
  return { ...(businessHours && { businessHours }), ...given, ...Object.fromEntries(stated) } as S;
}

/** In place of a priority in the targets of a policy: every one that has no target of its own. */
export const everyPriority = '*';
