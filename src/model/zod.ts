/**
 * The one place where zod comes in. `jitless` keeps it from compiling code, which a strict
 * Content-Security-Policy forbids; every schema imports `z` from here so that none can forget it.
 */
import {
  array,
  boolean,
  config,
  enum as enumOf,
  extend,
  gte,
  int,
  lte,
  minLength,
  nullable,
  number,
  object,
  optional,
  partialRecord,
  record,
  safeParse,
  strictObject,
  string,
  tuple,
  union,
  type core,
} from 'zod/mini';

config({ jitless: true });

/** What our schemas are made of: named one by one, because a namespace would bring all of zod into the bundle. */
export const z = {
  array,
  boolean,
  enum: enumOf,
  extend,
  gte,
  int,
  lte,
  minLength,
  nullable,
  number,
  object,
  optional,
  partialRecord,
  record,
  safeParse,
  strictObject,
  string,
  tuple,
  union,
};

export type { infer as Infer, ZodMiniType } from 'zod/mini';

export type ZodIssue = core.$ZodIssue;
