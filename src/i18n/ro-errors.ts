import type { ErrorDetails, Messages } from './messages.js';

const notRead = 'Tichetele nu au putut fi citite.';

const place = ({ line, column }: ErrorDetails) =>
  [line === undefined ? '' : `linia ${line}`, column === undefined ? '' : `coloana „${column}”`]
    .filter(Boolean)
    .join(', ');

const named = ({ value }: ErrorDetails) => (value ? `: „${value}”` : '');

function http({ status = 0 }: ErrorDetails) {
  const code = status ? ` (${status})` : '';
  if (status === 401) return `Sursa cere autentificare${code}. Autentificați-vă acolo, apoi reîncercați.`;
  if (status === 403) return `Sursa nu permite accesul${code}. Cereți permisiunea celui care o administrează.`;
  if (status === 404 || status === 410)
    return `Nu există nimic la această adresă${code}. Verificați dacă este scrisă corect.`;
  if (status === 429) return `Sursa cere mai puține interogări${code}. Așteptați puțin, apoi reîncercați.`;
  if (status >= 500) return `Sursa are o problemă proprie${code}. Reîncercați peste câteva minute.`;
  return `Sursa respinge cererea${code}. Verificați adresa și reîncercați.`;
}

export const errors: Messages['errors'] = {
  empty: () => ({ what: 'Fișierul este gol.', why: 'Exportați-l din nou și verificați dacă are tichete.' }),
  html: () => ({
    what: 'Sursa a răspuns cu o pagină web în loc de date.',
    why: 'Adesea este o pagină de autentificare. Autentificați-vă acolo sau verificați adresa.',
  }),
  unreadable: (details) => ({
    what: `Fișierul nu este o listă de tichete${place(details) ? `: ${place(details)}` : ''}.`,
    why: 'Se așteaptă CSV sau JSON. Exportați-l din nou, fără modificări.',
  }),
  spreadsheet: () => ({
    what: 'Fișierul este un registru de calcul tabelar.',
    why: 'Deschideți-l, alegeți „Salvare ca” și tipul „CSV UTF‑8”, apoi folosiți acel fișier.',
  }),
  'unknown-format': (details) => ({
    what: `Formatul nu este cunoscut${named(details)}.`,
    why: 'Indicați-l cu atributul „adapter” sau atribuiți coloanele CSV cu „mapping”.',
  }),
  'wrong-desk': (details) => ({
    what: `Datele provin din alt sistem de asistență${named(details)}.`,
    why: 'Scoateți atributul „adapter” sau indicați sistemul corect.',
  }),
  'no-tickets': () => ({
    what: 'Datele nu conțin tichete.',
    why: 'Verificați dacă exportul sau interogarea cuprinde tichete.',
  }),
  'bad-mapping': (details) => ({
    what: `Atribuirea coloanelor nu se potrivește${named({ value: details.column })}.`,
    why: 'Comparați atribuirea cu prima linie a fișierului.',
  }),
  'bad-facts': (details) => ({
    what: `Numărătorile făcute dinainte nu pot fi folosite${named(details)}.`,
    why: 'Refaceți-le cu interogările acestei versiuni.',
  }),
  http: (details) => ({ what: notRead, why: http(details) }),
  network: () => ({ what: 'Sursa nu poate fi accesată.', why: 'Verificați conexiunea și adresa, apoi reîncercați.' }),
  timeout: () => ({ what: notRead, why: 'Sursa a răspuns prea târziu. Reîncercați.' }),
  'bad-period': (details) => ({
    what: `Perioada nu poate fi citită${named(details)}.`,
    why: 'Scrieți-o ca last-30-days, 2025-03 sau 2025-03-01/2025-04-01.',
  }),
  'bad-zone': (details) => ({
    what: `Fusul orar nu este cunoscut${named(details)}.`,
    why: 'Scrieți-l ca Europe/Bucharest.',
  }),
  'bad-filter': (details) => ({
    what: `Filtrul nu poate fi folosit${named(details)}.`,
    why: 'Scrieți-l ca channel=email,chat; priority=high.',
  }),
  'bad-settings': (details) => ({
    what: `Setările nu pot fi folosite${named(details)}.`,
    why: 'Comparați-le cu documentația.',
  }),
  'bad-metric': (details) => ({
    what: `Indicator necunoscut${named(details)}.`,
    why: 'Verificați dacă numele are o greșeală.',
  }),
  'bad-slice': (details) => ({
    what: `Acest indicator nu poate fi împărțit așa${named(details)}.`,
    why: 'Indicați altă împărțire, cum ar fi channel sau priority.',
  }),
  unknown: () => ({ what: 'Indicatorul nu a putut fi calculat.', why: 'Reîncercați. Dacă se repetă, anunțați.' }),
};
