import type { Mapping } from '../src/model/mapping.js';

/** What to start from when a CSV needs an explanation: a list of tickets, and a log with one row for each change. */
export const templates = {
  templateCsv: {
    columns: {
      id: 'Ticket',
      createdAt: 'Created',
      firstResponseAt: 'First response',
      resolvedAt: 'Resolved',
      status: 'Status',
      priority: 'Priority',
      channel: 'Channel',
      agent: 'Agent',
      customer: 'Customer',
      csat: 'Satisfaction',
    },
    missing: ['N/A'],
    dateOrder: 'day-first',
    values: { status: { Waiting: 'pending', Done: 'resolved' } },
  },
  templateLog: {
    columns: {
      id: 'number',
      createdAt: 'opened_at',
      updatedAt: 'sys_updated_at',
      resolvedAt: 'resolved_at',
      closedAt: 'closed_at',
      status: 'incident_state',
      priority: 'priority',
      channel: 'contact_type',
      type: 'category',
      agent: 'assigned_to',
      team: 'assignment_group',
      customer: 'caller_id',
      reopens: 'reopen_count',
      resolutionMet: 'made_sla',
    },
    missing: ['?'],
    dateOrder: 'day-first',
    values: {
      status: {
        New: 'new',
        Active: 'open',
        'Awaiting User Info': 'pending',
        'Awaiting Problem': 'hold',
        'Awaiting Vendor': 'hold',
        'Awaiting Evidence': 'hold',
        Resolved: 'resolved',
        Closed: 'closed',
      },
    },
    history: { at: 'sys_updated_at', status: 'incident_state' },
  },
} as const satisfies Record<string, Mapping>;

export type TemplateName = keyof typeof templates;
