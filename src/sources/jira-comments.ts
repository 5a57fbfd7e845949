import { codeIn } from './codes.js';
import { addMessage } from './desk-rows.js';
import { given } from './desk-tickets.js';
import { ticketOf, type JiraDesk } from './jira-desk.js';
import * as records from './jira-records.js';
import { at, type Found, type Raw } from './json.js';
import { text } from './readers.js';

/** Notes who reported a ticket, and the agent who has it. */
export function notePeople({ draft, reporters, people }: JiraDesk, ticket: string, fields: Raw) {
  const reporter = records.person(fields.reporter);
  if (reporter !== undefined) reporters.set(ticket, reporter);
  const agent = records.person(fields.assignee);
  if (agent === undefined || people.has(agent)) return;
  people.add(agent);
  draft.add('agents', { id: agent, ...given({ name: text(at(fields, 'assignee.displayName')) }) });
}

/** Whoever reported a ticket is its customer, whatever the account. */
export function readComment(desk: JiraDesk, each: Found) {
  const { by, account = '', ...row } = records.comments.read(each, desk.draft);
  const ticket = ticketOf(desk, each);
  const isReporter = by !== undefined && by === desk.reporters.get(ticket ?? '');
  const author = codeIn(records.accounts, account) ?? (isReporter ? 'customer' : 'agent');
  addMessage(desk.draft, 'comments', each, {
    ...row,
    ...given({ ticket }),
    author,
    ...(author === 'agent' && by !== undefined && { agent: by }),
  });
}
