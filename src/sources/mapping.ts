import type { Mapping, MappingIssue } from '../model/mapping.js';
import { statuses } from '../model/status.js';
import { SourceError } from './error.js';
import { isRaw } from './json.js';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isHeading: Check = (value) => isText(value) && value !== '';
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isRecordOf =
  (check: Check): Check =>
  (value) =>
    isRaw(value) && Object.values(value).every(check);
const isOneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const isHeadings: Check = (value) => value === null || isHeading(value) || isListOf(isHeading)(value);
const isValue: Check = (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isScale: Check = (value) => isListOf(Number.isFinite)(value) && (value as readonly number[]).length === 2;

/** The shape of a mapping once more, without zod: a right mapping costs a page no further bytes. */
const members: { readonly [K in keyof Required<Mapping>]: Check } = {
  columns: isRecordOf(isHeadings),
  missing: isListOf(isText),
  dateOrder: isOneOf('day-first', 'month-first', 'iso'),
  units: isRecordOf(isOneOf('ms', 'seconds', 'minutes', 'hours', 'days')),
  values: isRecordOf(isRecordOf(isValue)),
  statusMap: isRecordOf(isOneOf(...statuses)),
  csatPositive: isListOf((value) => isText(value) || typeof value === 'number'),
  scales: isRecordOf(isScale),
  complaintWhen: isRecordOf(isListOf(isText)),
  clock: isOneOf('calendar', 'business'),
  history: (value) =>
    isRaw(value) &&
    isHeading(value.at) &&
    Object.keys(value).every((key) => key === 'at' || (key === 'status' && isHeading(value[key]))),
};

/** Whether a mapping has the right shape; the schema of the model says what is wrong with another. */
export const isMapping = (value: unknown): value is Mapping =>
  isRaw(value) &&
  Object.entries(value).every(
    ([key, member]) => Object.hasOwn(members, key) && (member === undefined || members[key as keyof Mapping](member)),
  );

type Explain = (value: unknown) => readonly MappingIssue[];

let explain: Explain = (value) => {
  const wrong = isRaw(value) ? Object.keys(value).find((key) => !isMapping({ [key]: value[key] })) : undefined;
  return [{ path: wrong ?? '', message: 'has the wrong shape' }];
};

/** Sets who finds the words for a wrong mapping: the schema, once it is there. */
export function explainMappingsBy(given: Explain) {
  explain = given;
}

/** @throws SourceError bad-mapping that names every wrong member */
export function checkMapping(value: unknown): Mapping | undefined {
  if (value === undefined || value === null) return undefined;
  if (isMapping(value)) return value;
  const issues = explain(value);
  const message = issues.map((issue) => `${issue.path === '' ? 'mapping' : issue.path} ${issue.message}`).join('; ');
  throw new SourceError('bad-mapping', message, { path: issues[0]?.path });
}
