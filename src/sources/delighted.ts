import type { Survey } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { codeIn, type Codes } from './codes.js';
import { given, recordsOf } from './desk-tickets.js';
import { scaleOf } from './scores.js';
import { isRaw, resemblance, type Walk } from './json.js';
import { surveyReaders } from './survey-kinds.js';
import { id, instant, meaningsOf, meaningOf, number, RecordReader, text, type Reader } from './readers.js';
import { forEach } from './steps.js';

const walk: Walk<'responses'> = {
  tables: { responses: 'surveys' },
  shapes: [{ name: 'responses', keys: [], marks: ['survey_type'] }],
  lists: ['survey_responses'],
  ignored: [],
};

/** A person is an id, or an object when it was asked for. */
const person: Reader<string> = (value) => (isRaw(value) ? id(value.id ?? value.email) : id(value));

interface ResponseRow extends Omit<Survey, 'kind'> {
  type: string;
}

const responses = new RecordReader<ResponseRow>(
  'surveys',
  {
    id: ['id', id],
    type: ['survey_type', text],
    score: ['score', number],
    customer: ['person', person],
    answeredAt: ['created_at', instant],
    comment: ['comment', text],
  },
  'permalink updated_at person_properties notes tags additional_answers',
);

/** Kinds by the type of the survey; ces and csat are asked on a scale of five. */
const kinds: Codes<Survey['kind']> = { nps: 'nps', csat: 'csat', ces: 'ces' };

/** Survey responses of Delighted. A row that holds only a comment was asked, and gave no score. */
export const delighted: Adapter = {
  id: 'delighted',
  recognise: (part) => resemblance(part, walk.shapes, walk.lists),
  *read(parts, draft, mapping) {
    const found = yield* recordsOf(parts, walk, draft);
    const stated = meaningsOf(mapping, 'kind');
    const reader = responses.stated({ mapping, readers: surveyReaders });
    yield* forEach(found.list('responses'), (each) => {
      const { type = '', score, answeredAt, ...row } = reader.read(each, draft);
      const kind = meaningOf(stated, type) ?? codeIn(kinds, type) ?? type;
      const survey = { ...row, ...given({ score, scale: scaleOf(mapping, String(kind)) }), kind };
      draft.add('surveys', (score === undefined ? survey : { ...survey, answeredAt }) as Survey);
    });
  },
};
