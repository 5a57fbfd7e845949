import type { Mapping } from '../model/mapping.js';
import type { Survey, SurveyKind } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import { given } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import { flat, type HubspotDesk } from './hubspot-desk.js';
import * as records from './hubspot-records.js';
import { flag, meaningOf, meaningsOf } from './readers.js';
import type { Steps } from './steps.js';
import { sentimentOf } from './words.js';

const kinds: Codes<SurveyKind> = { nps: 'nps', csat: 'csat', ces: 'ces' };

/** Surveys of the type CUSTOM may be any: the page says by name or id of the survey which. */
export function* readSurveys({ draft, found, mapping }: HubspotDesk): Steps<void> {
  const stated = meaningsOf(mapping, 'kind');
  const polarity = meaningsOf(mapping, 'polarity');
  const judge = judgeOf(mapping);
  for (const survey of found.list('surveys')) {
    const each = flat(survey);
    const { type = '', survey: of, name, value, group, mood, ...row } = records.surveys.read(each, draft);
    if (flag(each.record.archived) === true) {
      draft.leftOut.add('surveys', 'marked-deleted', each.position, each.record);
      continue;
    }
    const kind = [of, name, type].map((label) => meaningOf(stated, label)).find(isText) ?? codeIn(kinds, type);
    const scale = scaleOf(mapping, kind ?? '');
    const sentiment = judge({ value, group, mood });
    const score = kind !== 'csat' || scale ? value : undefined;
    draft.add('surveys', {
      // The facts leave out, and count, what is of no kind that they know.
      kind: kind ?? type,
      ...row,
      ...given({ score, scale, polarity: meaningOf(polarity, name) ?? meaningOf(polarity, kind) }),
      ...(kind === 'csat' && sentiment !== undefined && { sentiment }),
    } as Survey);
    yield;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What an answer holds that judges it. */
interface Said {
  readonly value: number | undefined;
  readonly group: string | undefined;
  readonly mood: string | undefined;
}

/** How an answer is judged: by the page, by its group, or by its mood. */
function judgeOf(mapping: Mapping | undefined) {
  const stated = [meaningsOf(mapping, 'csat'), meaningsOf(mapping, 'sentiment')];
  return ({ value, group = '', mood = '' }: Said) => {
    const said = [value, group, mood].flatMap((label) =>
      stated.flatMap((meanings) => meaningOf(meanings, label) ?? []),
    );
    return said[0] ?? codeIn(records.groups, group) ?? sentimentOf(mood);
  };
}
