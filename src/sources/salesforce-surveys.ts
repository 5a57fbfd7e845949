import type { Survey } from '../model/records.js';
import { given } from './desk-tickets.js';
import { id, instant, meaningOf, meaningsOf, number, RecordReader, text } from './readers.js';
import type { SalesforceDesk } from './salesforce-desk.js';
import { everywhere } from './salesforce-records.js';
import { scaleOf } from './scores.js';
import { forEach, type Steps } from './steps.js';

interface AnswerRow extends Pick<Survey, 'id' | 'answeredAt' | 'customer' | 'ticket'> {
  question: string;
  name: string;
  response: string;
  status: string;
  number: number;
}

const answers = new RecordReader<AnswerRow>(
  'surveys',
  {
    id: ['Id', id],
    question: ['QuestionId', id],
    name: ['Question.Name', text],
    response: ['ResponseId', id],
    number: ['NumberValue|ResponseValue', number],
    status: ['Response.Status', text],
    answeredAt: ['Response.CompletionDateTime', instant],
    customer: ['Response.SubmitterId', id],
  },
  [...everywhere, 'Datatype ChoiceValue IsTrueOrFalse CreatedDate'],
);

const responses = new RecordReader<Pick<AnswerRow, 'response' | 'status' | 'answeredAt' | 'customer'>>(
  'responses',
  {
    response: ['Id', id],
    status: ['Status', text],
    answeredAt: ['CompletionDateTime', instant],
    customer: ['SubmitterId', id],
  },
  [...everywhere, 'InvitationId CreatedDate'],
);

/** Only the page knows which question asks what: `values: { kind: { "<question>": "nps" } }`. */
export function* readAnswers({ draft, lists, mapping }: SalesforceDesk): Steps<void> {
  const kinds = meaningsOf(mapping, 'kind');
  const reader = answers.stated({ mapping, readers: { ticket: id } });
  const around = new Map<string | undefined, Partial<AnswerRow>>();
  yield* forEach(lists.responses, (each) => {
    const { response, ...row } = responses.read(each, draft);
    around.set(response, row);
  });
  for (const each of lists.answers) {
    const { question, name, response, number, ...own } = reader.read(each, draft);
    const { status: state, ...row } = { ...around.get(response), ...own };
    const kind = meaningOf(kinds, question) ?? meaningOf(kinds, name) ?? name ?? question;
    const score = state === undefined || state.toLowerCase() === 'completed' ? number : undefined;
    draft.add('surveys', { ...row, kind, ...given({ score, scale: scaleOf(mapping, String(kind)) }) } as Survey);
    yield;
  }
}
