import type { Survey, SurveyKind, Ticket } from '../model/records.js';
import { answerOf, surveyOf, type Answer } from './answers.js';
import type { CsvRow } from './csv.js';
import type { CsvField } from './csv-aliases.js';
import { hasDecimalComma, writtenCell, type Cell, type CsvFile } from './csv-cells.js';
import { readNumber } from './numbers.js';

/** Kinds of survey that a ticket file may carry a column of scores for. */
export const scoreKinds = ['csat', 'nps', 'ces'] as const satisfies readonly SurveyKind[];

/** The surveys of a row: one for each column of scores that holds an answer, or that one was asked for. */
export function surveyReader(file: CsvFile, cells: ReadonlyMap<CsvField, Cell>) {
  const { byField } = file.columns;
  const columns = scoreKinds.flatMap((kind) => {
    const column = byField.get(kind);
    if (!column) return [];
    const written = writtenCell(file, column);
    const answer = (row: CsvRow) => answered(kind, written(row), hasDecimalComma(file));
    const knowsSent = byField.has('sentAt') || file.evidence.of(column).sent > 0;
    return [{ kind, answer, knowsSent }];
  });
  return (row: CsvRow, ticket: Partial<Ticket>): Survey[] => {
    const own = (field: CsvField) => cells.get(field)?.(row) as string | undefined;
    const nearest =
      ticket.resolvedAt ?? ticket.closedAt ?? ticket.updatedAt ?? (byField.has('id') ? undefined : ticket.createdAt);
    const comment = own('comment');
    return columns.flatMap(({ kind, answer, knowsSent }, index) => {
      const of: Survey = {
        kind,
        ...(ticket.id !== undefined && { ticket: ticket.id }),
        ...(ticket.customer !== undefined && { customer: ticket.customer }),
        ...(ticket.agent !== undefined && { agent: ticket.agent }),
        ...(ticket.id === undefined && ticket.channel !== undefined && { channel: ticket.channel }),
        ...(index === 0 && comment !== undefined && { comment }),
      };
      return (
        surveyOf(answer(row), of, { sentAt: own('sentAt'), answeredAt: own('answeredAt'), nearest, knowsSent }) ?? []
      );
    });
  };
}

/** Only satisfaction is also judged in words; the other kinds are numbers. */
function answered(kind: SurveyKind, value: unknown, decimalComma: boolean): Answer {
  const answer = answerOf(value, decimalComma);
  if (kind === 'csat' || answer.state !== 'answered' || !answer.sentiment) return answer;
  return { state: 'answered', score: readNumber(value, decimalComma) ?? String(value) };
}
