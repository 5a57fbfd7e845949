import { expect } from '@open-wc/testing';
import { readColumns } from '../../src/sources/csv-header.js';

/** Headers of real exports, and the columns that each field is read from. */
const exports = {
  osTicket: [
    'Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Last Updated,SLA Due Date,SLA Plan,Due Date,Closed Date,Overdue,Merged,Linked,Answered,Agent Assigned,Team Assigned,Thread Count,Reopen Count',
    {
      id: 'Ticket Number',
      createdAt: 'Date Created',
      subject: 'Subject',
      customer: 'From Email',
      priority: 'Priority',
      team: 'Department',
      type: 'Help Topic',
      channel: 'Source',
      status: 'Current Status',
      updatedAt: 'Last Updated',
      resolutionDueAt: 'SLA Due Date',
      closedAt: 'Closed Date',
      agent: 'Agent Assigned',
      reopens: 'Reopen Count',
    },
  ],
  'a Spanish Jira': [
    'Clave de incidencia,Tipo de Incidencia,Resumen,Estado,Prioridad,Persona asignada,Informador,Creada,Actualizada,Resuelta,Campo personalizado (Calificación de satisfacción),Calificación de satisfacción',
    {
      id: 'Clave de incidencia',
      type: 'Tipo de Incidencia',
      subject: 'Resumen',
      status: 'Estado',
      priority: 'Prioridad',
      agent: 'Persona asignada',
      customer: 'Informador',
      createdAt: 'Creada',
      updatedAt: 'Actualizada',
      resolvedAt: 'Resuelta',
      csat: 'Calificación de satisfacción',
    },
  ],
  'a Romanian desk': [
    'Nr. tichet,Creat,Închis,Stare,Prioritate,Responsabil,Echipă,Etichete',
    {
      id: 'Nr. tichet',
      createdAt: 'Creat',
      closedAt: 'Închis',
      status: 'Stare',
      priority: 'Prioritate',
      agent: 'Responsabil',
      team: 'Echipă',
      tags: 'Etichete',
    },
  ],
  'a public ticket set': [
    'Ticket ID,Customer Name,Date of Purchase,Ticket Type,Ticket Subject,Ticket Description,Ticket Status,Resolution,Ticket Priority,Ticket Channel,First Response Time,Time to Resolution,Customer Satisfaction Rating',
    {
      id: 'Ticket ID',
      customer: 'Customer Name',
      type: 'Ticket Type',
      subject: 'Ticket Subject',
      status: 'Ticket Status',
      priority: 'Ticket Priority',
      channel: 'Ticket Channel',
      firstResponse: 'First Response Time',
      resolution: 'Time to Resolution',
      csat: 'Customer Satisfaction Rating',
    },
  ],
  'field names of other APIs': [
    'id,CreatedDate,closed_at,first_reply_created_at,hubspot_owner_id',
    {
      id: 'id',
      createdAt: 'CreatedDate',
      closedAt: 'closed_at',
      firstResponse: 'first_reply_created_at',
      agent: 'hubspot_owner_id',
    },
  ],
  'our own field names': [
    'id,createdAt,firstResponseAt,resolvedAt,firstResponseMs,reopens',
    {
      id: 'id',
      createdAt: 'createdAt',
      firstResponseAt: 'firstResponseAt',
      resolvedAt: 'resolvedAt',
      firstResponseMs: 'firstResponseMs',
      reopens: 'reopens',
    },
  ],
} as const;

describe('the guess of columns', () => {
  for (const [name, [header, expected]] of Object.entries(exports)) {
    it(`reads the header of ${name}`, () => {
      const { byField } = readColumns(header.split(','), undefined);
      expect(Object.fromEntries([...byField.values()].map((column) => [column.field, column.name]))).to.deep.equal(
        expected,
      );
    });
  }

  it('prefers the more usual heading, and leaves the other column unused', () => {
    const { byField, unused } = readColumns(['Number', 'Ticket ID', 'Created'], undefined);
    expect(byField.get('id')?.name).to.equal('Ticket ID');
    expect(unused).to.deep.equal([0]);
  });
});
