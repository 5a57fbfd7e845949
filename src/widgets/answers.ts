import type { Result } from '../engine/result.js';
import { dot } from '../i18n/text.js';
import type { Words } from '../i18n/words.js';
import { tooFew } from './verdict.js';

/** "229 answers · response rate 24%". */
export function answersFooter({ count, trace }: Result, words: Words): string {
  const answers = words.plural('answers', count);
  if (!trace.asked?.sent) return answers;
  const rate = words.share(trace.asked.answered / trace.asked.sent);
  return `${answers}${dot}${words.text.labels.responseRate(rate)}`;
}

/** A rate of fewer answers than this is not shown at all, in no form. */
export const hiding = <F extends { readonly count: number; readonly value: number | undefined }>(figure: F): F =>
  figure.count >= tooFew ? figure : { ...figure, value: undefined, interval: undefined };
