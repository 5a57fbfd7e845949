import type { EngineSettings, Query } from '../../src/engine/index.js';
import { ask, openedAt, type Dirty } from '../support/records.js';

/*
 * Small desks for the worked examples of the articles.
 */

export const value = (tables: Dirty, metric: string, more: Partial<Query> = {}, settings: EngineSettings = {}) =>
  ask(tables, { metric, ...more }, settings).value;
export const reply = (ticket: unknown, at: number, more: Dirty = {}): Dirty => ({
  ticket,
  at,
  author: 'agent',
  ...more,
});
export const asked = (ticket: unknown, at: number, more: Dirty = {}): Dirty => ({
  ticket,
  at,
  author: 'customer',
  ...more,
});
export const status = (ticket: unknown, at: number | string, to = 'resolved'): Dirty => ({ ticket, at, status: to });
export const after = (ms: number) => openedAt + ms;
