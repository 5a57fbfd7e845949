import type { ErrorDetails, Messages } from './messages.js';

const notRead = 'No se pudieron leer los tickets.';

const place = ({ line, column }: ErrorDetails) =>
  [line === undefined ? '' : `línea ${line}`, column === undefined ? '' : `columna «${column}»`]
    .filter(Boolean)
    .join(', ');

const named = ({ value }: ErrorDetails) => (value ? `: «${value}»` : '');

function http({ status = 0 }: ErrorDetails) {
  const code = status ? ` (${status})` : '';
  if (status === 401) return `El origen pide iniciar sesión${code}. Inicie sesión allí y vuelva a intentarlo.`;
  if (status === 403) return `El origen no permite el acceso${code}. Pida permiso a quien lo administra.`;
  if (status === 404 || status === 410) return `No hay nada en esa dirección${code}. Compruebe que esté bien escrita.`;
  if (status === 429) return `El origen pide menos consultas${code}. Espere un poco y vuelva a intentarlo.`;
  if (status >= 500) return `El origen tiene un problema propio${code}. Vuelva a intentarlo dentro de unos minutos.`;
  return `El origen rechaza la consulta${code}. Compruebe la dirección y vuelva a intentarlo.`;
}

export const errors: Messages['errors'] = {
  empty: () => ({ what: 'El archivo está vacío.', why: 'Expórtelo de nuevo y compruebe que contenga tickets.' }),
  html: () => ({
    what: 'El origen respondió con una página web en lugar de datos.',
    why: 'Suele ser una página de inicio de sesión. Inicie sesión allí o compruebe la dirección.',
  }),
  unreadable: (details) => ({
    what: `El archivo no es una lista de tickets${place(details) ? `: ${place(details)}` : ''}.`,
    why: 'Se espera CSV o JSON. Expórtelo de nuevo sin modificarlo.',
  }),
  spreadsheet: () => ({
    what: 'El archivo es un libro de una hoja de cálculo.',
    why: 'Ábralo, elija «Guardar como» y el tipo «CSV UTF‑8», y use ese archivo.',
  }),
  'unknown-format': (details) => ({
    what: `No se reconoce el formato${named(details)}.`,
    why: 'Indíquelo con el atributo «adapter» o asigne las columnas del CSV con «mapping».',
  }),
  'wrong-desk': (details) => ({
    what: `Los datos proceden de otra mesa de ayuda${named(details)}.`,
    why: 'Quite el atributo «adapter» o indique la mesa de ayuda correcta.',
  }),
  'no-tickets': () => ({
    what: 'No hay tickets en los datos.',
    why: 'Compruebe que la exportación o la consulta incluya tickets.',
  }),
  'bad-mapping': (details) => ({
    what: `La asignación de columnas no encaja${named({ value: details.column })}.`,
    why: 'Compare la asignación con la primera línea del archivo.',
  }),
  'bad-facts': (details) => ({
    what: `No se pueden usar los recuentos hechos de antemano${named(details)}.`,
    why: 'Vuelva a contarlos con las consultas de esta versión.',
  }),
  http: (details) => ({ what: notRead, why: http(details) }),
  network: () => ({
    what: 'No se puede acceder al origen.',
    why: 'Compruebe la conexión y la dirección y vuelva a intentarlo.',
  }),
  timeout: () => ({ what: notRead, why: 'El origen tardó demasiado en responder. Vuelva a intentarlo.' }),
  'bad-period': (details) => ({
    what: `No se entiende el periodo${named(details)}.`,
    why: 'Escríbalo como last-30-days, 2025-03 o 2025-03-01/2025-04-01.',
  }),
  'bad-zone': (details) => ({
    what: `No se conoce la zona horaria${named(details)}.`,
    why: 'Escríbala como Europe/Madrid.',
  }),
  'bad-filter': (details) => ({
    what: `No se puede usar el filtro${named(details)}.`,
    why: 'Escríbalo como channel=email,chat; priority=high.',
  }),
  'bad-settings': (details) => ({
    what: `No se pueden usar los ajustes${named(details)}.`,
    why: 'Compárelos con la documentación.',
  }),
  'bad-metric': (details) => ({
    what: `Métrica desconocida${named(details)}.`,
    why: 'Compruebe si el nombre tiene una errata.',
  }),
  'bad-slice': (details) => ({
    what: `Esta métrica no se puede desglosar así${named(details)}.`,
    why: 'Indique otro desglose, como channel o priority.',
  }),
  unknown: () => ({ what: 'No se pudo calcular el dato.', why: 'Vuelva a intentarlo. Si se repite, avise.' }),
};
