import { waitUntil } from '@open-wc/testing';

/** Waits until something holds. It looks often, so that no test waits for the next look. */
export const until = (holds: Parameters<typeof waitUntil>[0], message?: string) =>
  waitUntil(holds, message, { interval: 5, timeout: 20_000 });
