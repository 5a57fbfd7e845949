import { z, type Infer } from './zod.js';

const shift = z.tuple([z.string(), z.string()]);
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const schedule = z.object({
  weekly: z.partialRecord(z.enum(days), z.array(shift)),
  holidays: z.optional(z.array(z.string())),
  /** IANA zone of the hours; that of the report unless it is stated. */
  timeZone: z.optional(z.string()),
});
const clock = z.enum(['calendar', 'business']);

/** What a page may state about its desk; every key optional. Durations in milliseconds. */
export const settings = z.object({
  /** IANA zone of the report. */
  timeZone: z.optional(z.string()),
  /** 1 Monday to 7 Sunday. */
  weekStart: z.optional(z.number().check(z.int(), z.gte(1), z.lte(7))),
  /** Opening hours, with schedules of their own for some teams. */
  businessHours: z.optional(z.extend(schedule, { teams: z.optional(z.record(z.string(), schedule)) })),
  /** Targets by priority; `*` is every one that has none of its own. */
  sla: z.optional(
    z.record(
      z.string(),
      z.object({ firstResponse: z.optional(z.number()), resolution: z.optional(z.number()), clock: z.optional(clock) }),
    ),
  ),
  /** Upper edges of the response bands, ascending. */
  responseBands: z.optional(z.array(z.number())),
  reviewWeights: z.optional(z.record(z.string(), z.number())),
  utilizationTarget: z.optional(z.number()),
  grossMargin: z.optional(z.number()),
  /** How many of the highest points of a csat scale count as satisfied, by number of points. */
  csatTopBoxes: z.optional(z.record(z.string(), z.number())),
  /** ISO 4217. */
  currency: z.optional(z.string()),
});

export type Settings = Infer<typeof settings>;
export type Schedule = Infer<typeof schedule>;
export type BusinessHours = NonNullable<Settings['businessHours']>;
export type Clock = Infer<typeof clock>;
export type Weekday = (typeof days)[number];
