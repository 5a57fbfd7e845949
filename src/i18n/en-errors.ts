import type { ErrorDetails, Messages } from './messages.js';

const notRead = 'The tickets could not be read.';

const place = ({ line, column }: ErrorDetails) =>
  [line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column ‘${column}’`]
    .filter(Boolean)
    .join(', ');

const named = ({ value }: ErrorDetails) => (value ? `: ‘${value}’` : '');

function http({ status = 0 }: ErrorDetails) {
  const code = status ? ` (${status})` : '';
  if (status === 401) return `The source asks for a sign-in${code}. Sign in there, then try again.`;
  if (status === 403) return `The source does not allow access${code}. Ask whoever runs it for permission.`;
  if (status === 404 || status === 410) return `Nothing was found at the address${code}. Check it for a typing error.`;
  if (status === 429) return `The source asks for fewer requests${code}. Wait a little, then try again.`;
  if (status >= 500) return `The source has a problem of its own${code}. Try again in a few minutes.`;
  return `The source refuses the request${code}. Check the address and try again.`;
}

export const errors: Messages['errors'] = {
  empty: () => ({ what: 'The file is empty.', why: 'Export it once more and check that it holds tickets.' }),
  html: () => ({
    what: 'The source answered with a web page instead of data.',
    why: 'Often this is a sign-in page. Sign in there, or check the address.',
  }),
  unreadable: (details) => ({
    what: `The file is not a list of tickets${place(details) ? `: ${place(details)}` : ''}.`,
    why: 'Expected is CSV or JSON. Export it once more without changing it.',
  }),
  spreadsheet: () => ({
    what: 'The file is a workbook of a spreadsheet.',
    why: 'Open it, choose ‘Save as’ and the type ‘CSV UTF‑8’, then give that file.',
  }),
  'unknown-format': (details) => ({
    what: `The format is not known${named(details)}.`,
    why: 'State it with the attribute ‘adapter’, or give CSV columns a mapping.',
  }),
  'wrong-desk': (details) => ({
    what: `The data comes from another help desk${named(details)}.`,
    why: 'Take the attribute ‘adapter’ away, or name the right help desk.',
  }),
  'no-tickets': () => ({
    what: 'There are no tickets in the data.',
    why: 'Check that the export or the query includes tickets.',
  }),
  'bad-mapping': (details) => ({
    what: `The mapping does not fit${named({ value: details.column })}.`,
    why: 'Compare the mapping with the first line of the file.',
  }),
  'bad-facts': (details) => ({
    what: `The pre-counted facts cannot be used${named(details)}.`,
    why: 'Have them counted again with the queries of this version.',
  }),
  http: (details) => ({ what: notRead, why: http(details) }),
  network: () => ({
    what: 'The source cannot be reached.',
    why: 'Check the connection and the address, then try again.',
  }),
  timeout: () => ({ what: notRead, why: 'The source took too long to answer. Try again.' }),
  'bad-period': (details) => ({
    what: `The period cannot be read${named(details)}.`,
    why: 'Write it like last-30-days, 2025-03 or 2025-03-01/2025-04-01.',
  }),
  'bad-zone': (details) => ({
    what: `The time zone is not known${named(details)}.`,
    why: 'Write it like Europe/Madrid.',
  }),
  'bad-filter': (details) => ({
    what: `The filter cannot be used${named(details)}.`,
    why: 'Write it like channel=email,chat; priority=high.',
  }),
  'bad-settings': (details) => ({
    what: `The settings cannot be used${named(details)}.`,
    why: 'Compare them with the documentation.',
  }),
  'bad-metric': (details) => ({ what: `Unknown metric${named(details)}.`, why: 'Check its name for a typing error.' }),
  'bad-slice': (details) => ({
    what: `This metric cannot be split that way${named(details)}.`,
    why: 'Name another slice, such as channel or priority.',
  }),
  unknown: () => ({ what: 'The figure could not be computed.', why: 'Try again. If it stays like this, report it.' }),
};
