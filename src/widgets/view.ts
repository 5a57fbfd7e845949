import type { Figure, Result } from '../engine/result.js';
import type { Words } from '../i18n/words.js';
import type { Unit } from '../metrics/metric.js';
import type { Opened } from './open.js';
import type { Content } from './parts.js';
import type { Zone } from './target.js';
import type { Status } from './verdict.js';

/** What a widget has asked for: a main answer, and whatever it shows beside it. */
export interface Answer {
  readonly main: Result;
}

/** What a widget draws with. */
export interface Scene {
  readonly words: Words;
  /** Width of the card in px at the usual size of words; 0 while it is not shown. */
  readonly width: number;
  readonly density: string;
  readonly opened: Opened;
  /** Of the large number. */
  readonly unit: Unit;
  /** What the page or the catalogue wants of it, in its unit. */
  readonly target: Zone | undefined;
}

/** A number as a sum that can be checked. */
export interface Sum {
  /** Whose formula it is. */
  readonly metric: string;
  readonly figure: Figure;
  /** Numerator of a share. */
  readonly hits?: number | undefined;
}

/** The parts of a widget that differ from one to the next. */
export interface View {
  /** What the period is the period of. */
  readonly note?: string | undefined;
  readonly status: Status;
  readonly hero: Content;
  readonly body: Content;
  /** Whether the body says itself that a small sample gets no verdict. */
  readonly noted?: boolean | undefined;
  /** What the large number is, where it is not the value of the main answer. */
  readonly explained?: Sum | undefined;
  /** Number of facts, and what they rest on. */
  readonly footer: Content;
}
