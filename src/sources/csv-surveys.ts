import type { Survey, SurveyKind, Ticket } from '../model/records.js';
import { answerOfKind, surveyOf } from './answers.js';
import type { CsvField } from './csv-aliases.js';
import { hasDecimalComma, valueReader, type Cell, type CsvFile } from './csv-cells.js';
import type { Column } from './csv-header.js';
import { scaleOf, scoreKinds } from './scores.js';

/** The surveys of a row: one for each column of scores that holds an answer, or that one was asked for. */
export function surveyReader(file: CsvFile, cells: ReadonlyMap<CsvField, Cell>) {
  const { byField } = file.columns;
  const columns = scoreKinds.flatMap((kind) => {
    const column = byField.get(kind);
    if (!column) return [];
    const answer = valueReader(file, column, (value) => answerOfKind(kind, value, hasDecimalComma(file)));
    const knowsSent = byField.has('sentAt') || file.evidence.of(column).sent > 0;
    return [{ kind, answer, knowsSent, scale: scaleOfColumn(file, kind, column) }];
  });
  const own = (field: CsvField, row: number) => cells.get(field)?.(row) as string | undefined;
  const hasIds = byField.has('id');
  return (row: number, ticket: Partial<Ticket>): Survey[] => {
    const surveys: Survey[] = [];
    for (const { kind, answer, knowsSent, scale } of columns) {
      const given = answer(row);
      if (given === undefined || given.state === 'none') continue;
      const nearest =
        ticket.resolvedAt ?? ticket.closedAt ?? ticket.updatedAt ?? (hasIds ? undefined : ticket.createdAt);
      const dates = { sentAt: own('sentAt', row), answeredAt: own('answeredAt', row), nearest, knowsSent };
      const comment = kind === columns[0]?.kind ? own('comment', row) : undefined;
      const survey = surveyOf(given, aboutTicket(kind, scale, ticket, comment), dates);
      if (survey) surveys.push(survey);
    }
    return surveys;
  };
}

/** What a survey has of its ticket, and beside its answer. */
function aboutTicket(
  kind: SurveyKind,
  scale: [number, number] | undefined,
  { id, customer, agent, channel }: Partial<Ticket>,
  comment: string | undefined,
): Survey {
  const survey: Survey = { kind };
  if (scale) survey.scale = scale;
  if (id !== undefined) survey.ticket = id;
  if (customer !== undefined) survey.customer = customer;
  if (agent !== undefined) survey.agent = agent;
  if (id === undefined && channel !== undefined) survey.channel = channel;
  if (comment !== undefined) survey.comment = comment;
  return survey;
}

/** From this share of the scores on they are no slips, but of another scale. */
const noSlip = 0.1;

/** As the page states it, else as the scores prove it: up to 10, or a percentage; `undefined` for the usual one. */
function scaleOfColumn(file: CsvFile, kind: SurveyKind, column: Column): [number, number] | undefined {
  const stated = scaleOf(file.mapping, kind);
  const { scores, zeros, aboveFive, aboveTen } = file.evidence.of(column);
  if (stated ?? (kind !== 'csat' || aboveFive === 0 || aboveFive < noSlip * scores)) return stated;
  const scale: [number, number] = aboveTen >= noSlip * scores ? [0, 100] : [zeros > 0 ? 0 : 1, 10];
  file.notes.push({ kind: 'scale-assumed', column: column.name, scale });
  return scale;
}
