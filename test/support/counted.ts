/** Forty tickets of 3 March 2025 that a database has counted by day. */
export const daily = {
  format: 'kpi-facts/1',
  tables: [
    {
      facts: 'tickets',
      date: 'createdAt',
      grain: 'day',
      timeZone: 'Europe/Madrid',
      from: '2025-03-01',
      to: '2025-04-01',
      asOf: '2025-04-01T00:00:00+02:00',
      rows: 1,
      columns: { bucket: [20_150], n: [40] },
    },
  ],
};
