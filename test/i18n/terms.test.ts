import { expect } from '@open-wc/testing';
import '../../src/i18n/all.js';
import { nbsp, tie } from '../../src/i18n/text.js';
import { wordsFor, type Words } from '../../src/i18n/words.js';

const [en, es, ro] = [wordsFor('en'), wordsFor('es'), wordsFor('ro')];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Names of the field, in Spanish and Romanian. */
const terms = [
  ['first-response-time', 'Tiempo de primera respuesta', 'Timpul până la primul răspuns'],
  ['first-response-time-any', 'Primera respuesta, incl. automática', 'Primul răspuns, inclusiv automat'],
  ['later-reply-time', 'Tiempo de respuestas posteriores', 'Timpul răspunsurilor ulterioare'],
  ['reply-time-per-ticket', 'Tiempo de respuesta por consulta', 'Timp de răspuns per solicitare'],
  ['immediate-responses', 'Respuestas «inmediatas» (≤ 10 min)', 'Răspunsuri „imediate” (≤ 10 min)'],
  ['resolution-sla', 'Resolución dentro del SLA', 'Tichete rezolvate în SLA'],
  ['first-resolution-time', 'Tiempo hasta la primera resolución', 'Timpul până la prima rezolvare'],
  ['close-time', 'Tiempo hasta el cierre', 'Timpul până la închidere'],
  ['complaint-resolution-time', 'Tiempo para solucionar quejas', 'Timpul de soluționare a reclamațiilor'],
  ['wait-time', 'Tiempo promedio de espera', 'Timpul mediu de așteptare'],
  ['abandonment-rate', 'Tasa de abandono (llamadas)', 'Rata de abandon (apeluri)'],
  ['ticket-volume', 'Volumen de tickets', 'Volumul de tichete'],
  ['tickets-resolved', 'Tickets resueltos', 'Tichete rezolvate'],
  ['resolution-rate', 'Tasa de resolución', 'Rata de rezolvare'],
  ['reopen-rate', 'Tasa de reapertura', 'Rata de redeschidere'],
  ['one-touch-resolution', 'Resolución con una sola respuesta', 'Rezolvare dintr-un singur răspuns'],
  ['first-contact-resolution-strict', 'FCR sin nuevo contacto en 7 días', 'FCR fără revenire în 7 zile'],
  ['contacts-per-resolution', 'Contactos por resolución', 'Contacte până la rezolvare'],
  ['repeat-contact-rate', 'Tasa de contactos repetidos', 'Rata contactelor repetate'],
  ['csat-net', 'Satisfacción neta', 'Satisfacția netă'],
  ['overall-satisfaction', 'Satisfacción general', 'Satisfacția generală'],
  ['nps', 'Net Promoter Score (NPS)', 'Scorul net de recomandare (NPS)'],
  ['ces', 'Puntuación de esfuerzo del cliente (CES)', 'Scorul efortului clientului (CES)'],
  ['internal-quality-score', 'Puntuación de calidad interna (IQS)', 'Scorul intern de calitate (IQS)'],
  ['complaints-per-100-customers', 'Quejas por cada 100 clientes', 'Reclamații la 100 de clienți'],
  ['churn-rate', 'Tasa de pérdida de clientes (churn)', 'Rata de pierdere a clienților (churn)'],
  ['retention-rate', 'Tasa de retención de clientes (CRR)', 'Rata de retenție a clienților (CRR)'],
  ['engagement', 'Participación del cliente', 'Implicarea clienților'],
  ['feedback-response-rate', 'Tasa de respuesta a los comentarios', 'Rata de răspuns la feedback'],
  ['article-reads', 'Artículos de ayuda leídos', 'Articole de ajutor citite'],
  ['article-leak-rate', 'Leyeron y aun así abrieron un ticket', 'Au citit și totuși au deschis tichet'],
  ['agent-utilization', 'Utilización del agente', 'Gradul de utilizare a agenților'],
] as const;

describe('the terms of the field', () => {
  for (const [id, spanish, romanian] of terms)
    it(`call ${id} ${spanish} and ${romanian}`, () => {
      expect(plain(es.metric(id))).to.equal(spanish);
      expect(plain(ro.metric(id))).to.equal(romanian);
    });
});

/** Every text about the catalogue, with its path; of counted nouns the noun alone. */
function textsOf({ text }: Words) {
  const { metrics, facts, tables, dates, pairs, verdicts } = text;
  const walk = (value: object, path: string): [path: string, text: string][] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'string'
        ? [[`${path}.${key}`, tie(inner).replace(`#${nbsp}`, '')]]
        : walk(inner as object, `${path}.${key}`),
    );
  return walk({ metrics, facts, tables, dates, pairs, verdicts }, '');
}

/** What machine translation makes of help-desk words. */
const traps: Readonly<Record<string, readonly [trap: RegExp, why: string][]>> = {
  es: [
    [/boleto/iu, 'a lottery ticket: ticket'],
    [/\bentradas?\b/iu, 'an admission ticket: ticket'],
    [/teleasistencia/iu, 'care for the elderly: servicio de asistencia'],
    [/blacklog/iu, 'a typing error: backlog'],
    [/tasa de referencia/iu, 'a bank rate: tasa de recomendación'],
    [/satisfacción universal/iu, 'satisfacción general'],
    [/compromiso/iu, 'an obligation: participación'],
    [/nivel de calidad/iu, 'puntuación de calidad'],
    [/uso del agente/iu, 'utilización del agente'],
    [/cumplimiento/iu, 'tickets resueltos'],
  ],
  ro: [
    [/bilet/iu, 'a travel ticket: tichet'],
    [/rezoluți/iu, 'of an image: rezolvare'],
    [/rețineri?/iu, 'detention: așteptare, retenție'],
    [/scor(ul)? net de promovare/iu, 'scorul net de recomandare'],
    [/articole de asistență/iu, 'articole de ajutor'],
    [/\bvalori(le)?\b/iu, 'indicatori'],
    [/cuvânt în gură/iu, 'recomandări'],
    [/sprijini/iu, 'susținere insuficientă'],
    [/ticket/iu, 'tichet'],
    [/\breferinț/iu, 'recomandare'],
  ],
};

for (const words of [es, ro])
  describe(`the texts in ${words.lang}`, () => {
    const texts = textsOf(words);
    for (const [trap, why] of traps[words.lang] ?? [])
      it(`never say ${trap.source} (${why})`, () => {
        for (const [path, text] of texts) expect(text, path).to.not.match(trap);
      });

    it('are not English, but for names that the field shares', () => {
      const english = new Map(textsOf(en));
      const same = texts.filter(([path, text]) => english.get(path) === text).map(([, text]) => plain(text));
      expect([...new Set(same)]).to.have.members(shared[words.lang] ?? []);
    });
  });

/** Written alike in English, by language. */
const shared: Readonly<Record<string, readonly string[]>> = {
  es: ['NPS', 'Net Promoter Score (NPS)', 'CSAT', 'CES', 'CLV', 'IQS', 'Backlog', 'Tickets', 'tickets', 'ticket', '2'],
  ro: ['NPS', 'CSAT', 'CES', 'CLV', 'IQS', 'agent', '2'],
};

describe('the word abandono', () => {
  it('is kept for calls, never for customers who leave', () => {
    const paths = textsOf(es)
      .filter(([, text]) => /abandon/iu.test(text))
      .map(([path]) => path.split('.')[2]);
    expect(new Set(paths)).to.deep.equal(new Set(['wait-time-all', 'abandonment-rate']));
  });
});

describe('the signs of the catalogue', () => {
  for (const words of [en, es, ro])
    it(`are a minus, and a non-breaking space after numbers, in ${words.lang}`, () => {
      for (const [path, text] of textsOf(words)) {
        expect(text, path).to.not.match(/\s-\s/u);
        expect(text, path).to.not.match(/(^|[^\p{L}\d])\d+ (?!−|÷|×|\+|=)\p{L}/u);
      }
    });
});
