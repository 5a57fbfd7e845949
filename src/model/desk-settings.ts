import type { Dataset } from './records.js';
import type { Settings } from './settings.js';

/** The settings of a page, with the opening hours of the desk where it states none. Targets are another matter: they follow the desk's own verdicts. */
export function withDeskHours<S extends Settings>({ settings: desk }: Dataset, settings: S): S {
  const isStated = settings.businessHours !== undefined || desk?.businessHours === undefined;
  return isStated ? settings : { ...settings, businessHours: desk.businessHours };
}
