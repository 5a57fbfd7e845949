import type { Settings } from '../model/settings.js';
import type { Draft } from './draft.js';
import { isRaw, type Raw } from './json.js';
import type { Part } from './payload.js';

/** Settings as far as they are right, and the members that are not: what they hold, and whether there is such a one. */
export interface CheckedSettings {
  readonly settings: Settings;
  readonly wrong: readonly { readonly name: string; readonly isKnown: boolean }[];
}

type Check = (value: Raw) => CheckedSettings;

let check: Check | undefined;

/** Sets who checks settings: the schema, once it is there. */
export function checkSettingsBy(given: Check) {
  check = given;
}

const keys = ['settings', 'deskSettings'] as const;

const few = 100;

/** Brings the schema where one of the parts states settings. */
export async function bringSettings(parts: readonly Part[]) {
  if (check || !parts.some(statesSettings)) return;
  checkSettingsBy((await import('./settings-check.js')).checkedSettings);
}

function statesSettings(part: Part): boolean {
  if (part.kind === 'text') return false;
  const envelopes: readonly unknown[] = Array.isArray(part.value) ? part.value.slice(0, few) : [part.value];
  return envelopes.some((each) => isRaw(each) && keys.some((key) => key in each));
}

/** Keeps settings that stand beside the tables; of several the first stays. A wrong member is counted by its name. */
export function keepSettings(key: (typeof keys)[number], value: unknown, { dataset, leftOut }: Draft): boolean {
  if (!isRaw(value) || !check) return false;
  const { settings, wrong } = check(value);
  for (const { name, isKnown } of wrong)
    leftOut.add(key, isKnown ? 'unreadable-value' : 'unknown-field', 0, value[name], name);
  dataset[key] = { ...settings, ...dataset[key] };
  return true;
}
