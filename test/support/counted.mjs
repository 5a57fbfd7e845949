/** What a table of facts counted by day in March 2025 says of itself. */
export const countedHead = {
  facts: 'tickets',
  date: 'createdAt',
  grain: 'day',
  timeZone: 'Europe/Madrid',
  from: '2025-03-01',
  to: '2025-04-01',
  asOf: '2025-04-01T00:00:00+02:00',
};

/** 1 March 2025 as the number of a day. */
export const march1 = 20_148;

/** A file of tables; each says what it has beside the head. */
export const countedFile = (...tables) => ({
  format: 'kpi-facts/1',
  tables: tables.map((table) => ({ ...countedHead, rows: table.columns.bucket.length, ...table })),
});

/** Forty tickets of 3 March 2025 that a database has counted by day. */
export const daily = countedFile({ columns: { bucket: [march1 + 2], n: [40] } });
