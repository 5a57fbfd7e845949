import type { Mapping } from '../model/mapping.js';
import type { Adapter } from './adapter.js';
import { csvSteps } from './csv.js';
import type { CsvTable } from './csv-table.js';
import { headings } from './csv-records.js';
import { headingKey } from './csv-header.js';
import { readTable } from './csv-tickets.js';

/** Files of ServiceNow: lists of incidents, and logs with one row for each change of an incident. */
export const servicenow: Adapter = {
  id: 'servicenow',
  recognise: (part) => (part.kind === 'text' ? confidence(part.text) : 0),
  *read(parts, draft, mapping) {
    for (const part of parts) {
      if (part.kind === 'json') continue;
      draft.begin(part);
      const table = yield* csvSteps(part.text);
      yield* readTable(table, draft, mappingOf(table, mapping));
    }
  },
};

/** Fields of the table of incidents, as a file names them: by their column, or by its label. */
const columns: Readonly<Record<string, readonly string[]>> = {
  id: ['number'],
  createdAt: ['opened_at', 'opened', 'sys_created_at', 'sys_created_on', 'created'],
  updatedAt: ['sys_updated_at', 'sys_updated_on', 'updated'],
  resolvedAt: ['resolved_at', 'resolved'],
  closedAt: ['closed_at', 'closed'],
  status: ['incident_state', 'state'],
  priority: ['priority'],
  channel: ['contact_type', 'channel', 'contact type'],
  type: ['category'],
  agent: ['assigned_to', 'assigned to'],
  team: ['assignment_group', 'assignment group'],
  customer: ['caller_id', 'caller'],
  subject: ['short_description', 'short description'],
  reopens: ['reopen_count', 'reopen count'],
  resolutionMet: ['made_sla', 'made sla'],
  resolutionMs: ['calendar_duration', 'duration'],
};

const marks = [
  'made_sla',
  'sys_mod_count',
  'assignment_group',
  'caller_id',
  'sys_updated_on',
  'sys_updated_at',
  'incident_state',
];

function confidence(text: string): number {
  const names = new Set(headings(text).map(headingKey));
  if (!names.has('number')) return 0;
  const own = marks.filter((mark) => names.has(headingKey(mark))).length;
  const labels = names.has('shortdescription') && names.has('assignmentgroup') && names.has('state');
  return own >= 2 || labels ? 0.98 : 0;
}

/** Statuses that only this desk has; its others are words that everybody uses. */
const statuses = {
  Active: 'open',
  'Awaiting User Info': 'pending',
  'Awaiting Caller': 'pending',
  'Awaiting Evidence': 'hold',
  'Awaiting Vendor': 'hold',
  'Awaiting Problem': 'hold',
  'Awaiting Change': 'hold',
};

/** What the headings of this file can be read as; what the page states wins. */
function mappingOf(table: CsvTable, stated: Mapping | undefined): Mapping {
  const { header } = table;
  const headingOf = (names: readonly string[]) =>
    names.flatMap((name) => header.find((heading) => headingKey(heading) === headingKey(name)) ?? [])[0];
  const found = Object.entries(columns).flatMap(([field, names]) => {
    const heading = headingOf(names);
    return heading === undefined ? [] : [[field, heading] as const];
  });
  const at = headingOf(columns.updatedAt!);
  const number = header.findIndex((heading) => headingKey(heading) === 'number');
  const { texts, times } = table.column(number).tally(table.first, table.end);
  const isLog = at !== undefined && (times.some((count) => count > 1) || new Set(texts).size < texts.length);
  return {
    missing: ['?'],
    ...stated,
    columns: { ...Object.fromEntries(found), ...stated?.columns },
    values: { ...stated?.values, status: { ...statuses, ...stated?.values?.status } },
    ...(isLog && stated?.history === undefined && { history: { at } }),
  };
}
