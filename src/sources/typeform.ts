import type { Survey } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { rawsIn } from './desk-rows.js';
import { given, recordsOf } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import { at, isRaw, resemblance, type Found, type Raw, type Walk } from './json.js';
import { id, instant, number, RecordReader, text } from './readers.js';
import { kindReader, surveyReaders, withoutQuestions } from './survey-kinds.js';

type TypeformName = 'responses' | 'forms';

const walk: Walk<TypeformName> = {
  tables: { responses: 'surveys' },
  shapes: [
    { name: 'responses', keys: [], marks: ['response_id', 'answers', 'landed_at'] },
    { name: 'forms', keys: [], marks: ['title', 'fields', 'settings'] },
  ],
  lists: ['items', 'responses', 'forms'],
  ignored: [],
};

const responses = new RecordReader<Omit<Survey, 'kind'>>(
  'surveys',
  {
    id: ['response_id|token', id],
    answeredAt: ['submitted_at', instant],
    ticket: ['hidden.ticket_id|hidden.ticket', id],
  },
  'landing_id response_type landed_at metadata calculated answers variables thankyou_screen_ref outcome tags',
);

/** Responses of Typeform, with the definition of the form where the payload has it: only that knows the scales. */
export const typeform: Adapter = {
  id: 'typeform',
  recognise: (part) => resemblance(part, walk.shapes, walk.lists),
  *read(parts, draft, mapping) {
    const found = yield* recordsOf(parts, walk, draft);
    const scales = scalesOf(found.list('forms'));
    const kindOf = kindReader(mapping);
    const reader = responses.stated({ mapping: withoutQuestions(mapping), readers: surveyReaders });
    for (const each of found.list('responses')) {
      const row = reader.read(each, draft);
      const answers = rawsIn(each.record.answers);
      const comment = answers.map((answer) => text(answer.text)).find((said) => said !== undefined);
      const scored = answers.filter((answer) => answer.type === 'number');
      scored.forEach((answer, index) => {
        const field = isRaw(answer.field) ? answer.field : {};
        const names = [id(field.id), id(field.ref), text(field.type)];
        const kind = kindOf(names) ?? (field.type === 'nps' ? 'nps' : names.find((name) => name !== undefined));
        const scale = scales.get(id(field.id) ?? '') ?? scaleOf(mapping, kind ?? '');
        // A question that nobody says what it asks has a kind that the facts do not know, and count.
        draft.add('surveys', {
          ...row,
          ...given({
            id: ownId(row.id, index),
            score: number(answer.number),
            scale,
            comment: index === 0 ? comment : undefined,
          }),
          kind,
        } as Survey);
      });
      if (scored.length === 0) draft.leftOut.add('surveys', 'invalid-score', each.position, each.record, 'answers');
      yield;
    }
  },
};

/** One response answers several questions; the first keeps its id. */
const ownId = (response: Survey['id'], index: number) =>
  index === 0 || response == null ? response : `${response}/${index + 1}`;

/** Ratings count from 1, opinions from 0 unless the form says otherwise; by the id of the field. */
function scalesOf(forms: readonly Found[]): ReadonlyMap<string, [number, number]> {
  const scales = new Map<string, [number, number]>();
  const add = (field: Raw) => {
    const steps = number(at(field, 'properties.steps'));
    const key = id(field.id);
    const fromOne = field.type === 'rating' || at(field, 'properties.start_at_one') === true;
    if (key !== undefined && steps !== undefined) scales.set(key, fromOne ? [1, steps] : [0, steps - 1]);
    // Groups of questions hold their own.
    rawsIn(at(field, 'properties.fields')).forEach(add);
  };
  for (const { record } of forms) rawsIn(record.fields).forEach(add);
  return scales;
}
