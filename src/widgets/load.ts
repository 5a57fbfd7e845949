import type { Progress } from '../sources/index.js';

/** The four states of anything that takes time. `render` switches over `status`, so none can be forgotten. */
export type Load<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly last?: T | undefined; readonly progress?: Progress | undefined }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: Error; readonly last?: T | undefined };

export const idle: Load<never> = { status: 'idle' };

/** What can be shown now: the value, or the last good one while a newer is on its way or has failed. */
export const shown = <T>(load: Load<T>): T | undefined => {
  switch (load.status) {
    case 'idle':
      return undefined;
    case 'ready':
      return load.value;
    case 'loading':
    case 'failed':
      return load.last;
  }
};

export const asError = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)));
