import { settings as schema, type BusinessHours, type Settings } from '../model/settings.js';
import { businessClocks } from '../time/business.js';
import { zoneOf } from '../time/zone.js';
import type { CheckedSettings } from './data-settings.js';
import type { Raw } from './json.js';

type Name = keyof Settings;

/** What a schema cannot say; each throws where the value cannot be used. */
const uses: { readonly [N in Name]?: (value: NonNullable<Settings[N]>) => unknown } = {
  timeZone: (zone) => zoneOf(zone),
  businessHours: (hours: BusinessHours) => businessClocks(hours, zoneOf('UTC')),
};

/** Settings that came with data, member by member: a wrong one never stops a load. */
export function checkedSettings(value: Raw): CheckedSettings {
  const settings: Record<string, unknown> = {};
  const wrong: CheckedSettings['wrong'][number][] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member === null || member === undefined) continue;
    const isKnown = Object.hasOwn(schema.shape, name);
    const parsed = isKnown ? schema.shape[name as Name].safeParse(member) : undefined;
    if (parsed?.success && isUsable(name as Name, parsed.data)) settings[name] = parsed.data;
    else wrong.push({ name, isKnown });
  }
  return { settings, wrong };
}

function isUsable(name: Name, value: unknown): boolean {
  try {
    (uses[name] as ((value: unknown) => unknown) | undefined)?.(value);
    return true;
  } catch {
    return false;
  }
}
