import { statuses } from './status.js';
import { z, type Infer, type ZodIssue } from './zod.js';

export const dateOrders = ['day-first', 'month-first', 'iso'] as const;
export const clocks = ['calendar', 'business'] as const;
export const durationUnits = ['ms', 'seconds', 'minutes', 'hours', 'days'] as const;

const header = z.string().check(z.minLength(1));
const history = z.strictObject({ at: header, status: z.optional(header) });
const scale = z.tuple([z.number(), z.number()]);
const value = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

/** What a page states about its own export; whatever it leaves out is guessed from the header. */
export const mapping = z.strictObject({
  /**
   * Field of the data model -> header as written in the file (several for tags), or path of the field in the records
   * of a desk (`customfield_10041.value`); null: do not read it.
   */
  columns: z.optional(z.record(z.string(), z.nullable(z.union([header, z.array(header)])))),
  /** Texts that stand for "no value", beside the usual ones. */
  missing: z.optional(z.array(z.string())),
  /** How `02/03/2026` is meant. */
  dateOrder: z.optional(z.enum(dateOrders)),
  /** Unit of plain numbers, by field: `{ resolutionMs: 'hours' }`. */
  units: z.optional(z.record(z.string(), z.enum(durationUnits))),
  /** Field -> label as written (whatever its case) -> value of the data model. */
  values: z.optional(z.record(z.string(), z.record(z.string(), value))),
  /** Label of a status as written (whatever its case), or its code -> the status that it stands for. */
  statusMap: z.optional(z.record(z.string(), z.enum(statuses))),
  /** Answers about satisfaction, as written, that count as satisfied: `["4", "5"]`, `["Great"]`. No others do. */
  csatPositive: z.optional(z.array(z.union([z.string(), z.number()]))),
  /** Lowest and highest score by kind of survey, where the source does not say them: `{ csat: [1, 5] }`. */
  scales: z.optional(z.record(z.string(), scale)),
  /** Tickets that are complaints: field of the ticket -> labels of which one makes it a complaint. */
  complaintWhen: z.optional(z.record(z.string(), z.array(z.string()))),
  /** What the durations that a desk counted run by, where it does not say so. */
  clock: z.optional(z.enum(clocks)),
  /** The file has one row for each change: the headers of its moment and of the status it led to. */
  history: z.optional(history),
});

export type Mapping = Infer<typeof mapping>;
export type DateOrder = (typeof dateOrders)[number];
export type DurationUnit = (typeof durationUnits)[number];

/** One thing that is wrong with a mapping, for the developer who wrote it. */
export interface MappingIssue {
  /** `columns.createdAt`; empty for the mapping itself. */
  readonly path: string;
  readonly message: string;
}

/** All that is wrong with the shape of a mapping; empty when it is right. */
export function mappingIssues(given: unknown): MappingIssue[] {
  const result = z.safeParse(mapping, given);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: inWords(issue) }));
}

/** zod/mini carries no sentences of its own; these name what would have been right. */
function inWords(issue: ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const allowed = Object.keys(issue.path[0] === 'history' ? history.shape : mapping.shape);
    return `has no ${issue.keys.map((key) => `"${key}"`).join(', ')}; allowed: ${allowed.join(', ')}`;
  }
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'invalid_union') return `must be ${[...new Set(issue.errors.flat().map(expected))].join(' or ')}`;
  return issue.message;
}

const expected = (issue: ZodIssue) => (issue.code === 'invalid_type' ? issue.expected : inWords(issue));
