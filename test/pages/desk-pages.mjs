/** What the pages of the desks of these tests have in common: when a record was made, and how a page is asked for. */
export const minute = 60_000;
const start = Date.parse('2026-03-01T09:00:00Z');
export const at = (n) => start + n * minute;
export const iso = (n) => new Date(at(n)).toISOString().replace('.000Z', 'Z');
export const seconds = (n) => at(n) / 1000;

/** A number of the query. */
export const number = (query, name, fallback) => Number(query.get(name) ?? fallback);
export const pageOf = ({ query }) => number(query, 'page', 1);
export const slice = (records, page, size = 10) => records.slice((page - 1) * size, page * size);

/** The address that was asked for, with other params. */
export function turned({ origin, url }, params) {
  const found = new URL(url, origin);
  for (const [name, value] of Object.entries(params)) found.searchParams.set(name, value);
  return found.href;
}
