import type { Mapping } from '../model/mapping.js';
import type { Survey } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { csvSteps } from './csv.js';
import { headings } from './csv-records.js';
import { headingKey } from './csv-header.js';
import { readTable } from './csv-tickets.js';
import { rawsIn } from './desk-rows.js';
import { given, recordsOf } from './desk-tickets.js';
import type { Draft } from './draft.js';
import { resemblance, type Found, type Raw, type Walk } from './json.js';
import type { TextPart } from './payload.js';
import { id, instant, number, RecordReader, text } from './readers.js';
import { forEach, mapEach, type Steps } from './steps.js';
import { kindReader, surveyReaders, withoutQuestions } from './survey-kinds.js';

type SurveymonkeyName = 'responses' | 'details';

const walk: Walk<SurveymonkeyName> = {
  tables: { responses: 'surveys' },
  shapes: [
    { name: 'responses', keys: [], marks: ['response_status', 'survey_id', 'pages'] },
    { name: 'details', keys: [], marks: ['title', 'pages', 'question_count'] },
  ],
  lists: ['data', 'survey_responses', 'surveys'],
  ignored: ['links'],
};

const responses = new RecordReader<Omit<Survey, 'kind'> & { state: string }>(
  'surveys',
  {
    id: ['id', id],
    answeredAt: ['date_modified|date_created', instant],
    ticket: ['custom_variables.ticket|custom_variables.ticket_id', id],
    state: ['response_status', text],
  },
  'survey_id collector_id recipient_id total_time metadata pages analyze_url edit_url href ip_address ' +
    'collection_mode page_path logic_path custom_value first_name last_name email_address contact survey_title ' +
    'quiz_results',
);

/** Responses of SurveyMonkey. They name choices, whose weights only the details of the survey know; and its files. */
export const surveymonkey: Adapter = {
  id: 'surveymonkey',
  recognise: (part) => (part.kind === 'text' ? recogniseFile(part.text) : resemblance(part, walk.shapes, walk.lists)),
  *read(parts, draft, mapping) {
    for (const part of parts) if (part.kind === 'text') yield* readFile(part, draft, mapping);
    const found = yield* recordsOf(parts, walk, draft);
    const questions = yield* questionsOf(found.list('details'), mapping);
    const reader = responses.stated({ mapping: withoutQuestions(mapping), readers: surveyReaders });
    yield* forEach(found.list('responses'), (each) => readResponse(each, { reader, questions, draft }));
  },
};

interface Question {
  readonly kind: string;
  /** Weight by id of a choice. */
  readonly weights: ReadonlyMap<string, number>;
  readonly scale: [number, number];
}

/** Questions whose choices carry weights. Eleven weights from 0 to 10 ask for a recommendation. */
function* questionsOf(details: readonly Found[], mapping: Mapping | undefined): Steps<ReadonlyMap<string, Question>> {
  const questions = new Map<string, Question>();
  const kindOf = kindReader(mapping);
  const questionsIn = ({ record }: Found) => rawsIn(record.pages).flatMap((page) => rawsIn(page.questions));
  for (const question of (yield* mapEach(details, questionsIn)).flat()) {
    const weights = weightsOf(question);
    const key = id(question.id);
    if (key === undefined || weights.size === 0) continue;
    const scale: [number, number] = [Math.min(...weights.values()), Math.max(...weights.values())];
    const isNps = new Set(weights.values()).size === 11 && scale[0] === 0 && scale[1] === 10;
    const heading = text(rawsIn(question.headings)[0]?.heading);
    questions.set(key, { kind: kindOf([key, heading]) ?? (isNps ? 'nps' : key), weights, scale });
    yield;
  }
  return questions;
}

function weightsOf(question: Raw): ReadonlyMap<string, number> {
  const answers = question.answers as Raw | undefined;
  const choices = rawsIn(answers?.choices).flatMap((choice): [string, number][] => {
    const [key, weight] = [id(choice.id), number(choice.weight)];
    return key === undefined || weight === undefined || choice.is_na === true ? [] : [[key, weight]];
  });
  return new Map(choices);
}

interface Reading {
  readonly reader: RecordReader<Omit<Survey, 'kind'> & { state: string }>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly draft: Draft;
}

/** Only whole responses count; one without a choice whose weight is known gives no score, and is counted. */
function readResponse(each: Found, { reader, questions, draft }: Reading) {
  const { state, ...row } = reader.read(each, draft);
  if (state !== undefined && state !== 'completed') {
    return draft.leftOut.add('surveys', 'unfinished', each.position, each.record);
  }
  const answered = rawsIn(each.record.pages).flatMap((page) => rawsIn(page.questions));
  const said = answered.flatMap(({ answers }) => rawsIn(answers)).map((answer) => text(answer.text));
  const comment = said.find((words) => words !== undefined);
  const scored = answered.flatMap((question) => scoreIn(question, questions));
  scored.forEach((score, index) => {
    const first = index === 0;
    const key = first || row.id == null ? row.id : `${row.id}/${index + 1}`;
    draft.add('surveys', { ...row, ...score, ...given({ id: key, comment: first ? comment : undefined }) } as Survey);
  });
  if (scored.length === 0) draft.leftOut.add('surveys', 'invalid-score', each.position, each.record, 'pages');
}

/** The score of an answered question, where the details say what its choice weighs. */
function scoreIn({ id: own, answers }: Raw, questions: Reading['questions']): Pick<Survey, 'score' | 'scale'>[] {
  const question = questions.get(id(own) ?? '');
  const choice = rawsIn(answers).find((answer) => answer.choice_id !== undefined);
  const score = question?.weights.get(id(choice?.choice_id) ?? '');
  if (!question || score === undefined) return [];
  return [{ kind: question.kind, score, scale: question.scale } as Survey];
}

const fileMarks = ['Respondent ID', 'Collector ID'].map(headingKey);

const recogniseFile = (given: string): number => {
  const names = new Set(headings(given).map(headingKey));
  return fileMarks.every((mark) => names.has(mark)) ? 0.96 : 0;
};

/** Files have a second row of headings, the options: it carries no respondent. */
function* readFile(part: TextPart, draft: Draft, mapping: Mapping | undefined): Steps<void> {
  draft.begin(part);
  const table = yield* csvSteps(part.text);
  const { header } = table;
  const options = table.end > 0 && table.column(0).text(0).trim() === '' ? table.cells(0) : [];
  const names = header.map((heading, index) => heading || (options[index] ?? '').trim());
  const dates = ['Date Modified', 'Date Created'].find((name) => header.includes(name));
  const columns = { ...(dates && { answeredAt: dates }), id: null, ...mapping?.columns };
  yield* readTable(table.under(names, options.length > 0 ? 1 : 0), draft, { ...mapping, columns });
}
