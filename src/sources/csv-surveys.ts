import type { Survey, SurveyKind, Ticket } from '../model/records.js';
import { answerOf, surveyOf, type Answer } from './answers.js';
import type { CsvRow } from './csv.js';
import type { CsvField } from './csv-aliases.js';
import { hasDecimalComma, writtenCell, type Cell, type CsvFile } from './csv-cells.js';
import type { Column } from './csv-header.js';
import { scaleOf, scoreKinds } from './scores.js';
import { readNumber } from './numbers.js';

/** The surveys of a row: one for each column of scores that holds an answer, or that one was asked for. */
export function surveyReader(file: CsvFile, cells: ReadonlyMap<CsvField, Cell>) {
  const { byField } = file.columns;
  const columns = scoreKinds.flatMap((kind) => {
    const column = byField.get(kind);
    if (!column) return [];
    const written = writtenCell(file, column);
    const answer = (row: CsvRow) => answered(kind, written(row), hasDecimalComma(file));
    const knowsSent = byField.has('sentAt') || file.evidence.of(column).sent > 0;
    return [{ kind, answer, knowsSent, scale: scaleOfColumn(file, kind, column) }];
  });
  return (row: CsvRow, ticket: Partial<Ticket>): Survey[] => {
    const own = (field: CsvField) => cells.get(field)?.(row) as string | undefined;
    const nearest =
      ticket.resolvedAt ?? ticket.closedAt ?? ticket.updatedAt ?? (byField.has('id') ? undefined : ticket.createdAt);
    const comment = own('comment');
    return columns.flatMap(({ kind, answer, knowsSent, scale }, index) => {
      const of: Survey = {
        kind,
        ...(scale && { scale }),
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

/** Only satisfaction is also judged in words; the other kinds are numbers. */
function answered(kind: SurveyKind, value: unknown, decimalComma: boolean): Answer {
  const answer = answerOf(value, decimalComma);
  if (kind === 'csat' || answer.state !== 'answered' || !answer.sentiment) return answer;
  return { state: 'answered', score: readNumber(value, decimalComma) ?? String(value) };
}
