import type { Messages, TableWords } from './messages.js';

export const metrics: Messages['metrics'] = {
  nps: {
    name: 'Scorul net de recomandare (NPS)',
    short: 'NPS',
    over: 'promotori (9–10) − detractori (0–6)',
    under: 'răspunsuri primite',
  },
  csat: {
    name: 'Satisfacția clienților (CSAT)',
    short: 'CSAT',
    over: 'răspunsuri mulțumite (punctele cele mai mari ale scalei)',
    under: 'răspunsuri primite',
  },
  'csat-negative': {
    name: 'Clienți nemulțumiți',
    short: 'Nemulțumiți',
    over: 'răspunsuri nemulțumite (punctele cele mai mici ale scalei)',
    under: 'răspunsuri primite',
  },
  'csat-score': {
    name: 'CSAT mediu',
    short: 'CSAT mediu',
    over: 'suma punctajelor, aduse la scara 1–5',
    under: 'răspunsuri primite',
  },
  'csat-response-rate': {
    name: 'Rata de răspuns la sondaj',
    short: 'Rata de răspuns',
    over: 'sondaje din perioadă care au primit răspuns',
    under: 'sondaje trimise',
  },
  'first-response-time': {
    name: 'Timpul până la primul răspuns',
    short: 'Primul răspuns',
    over: 'suma timpilor până la primul răspuns uman',
    under: 'tichete cu un prim răspuns',
  },
  'response-bands': {
    name: 'Intervale ale timpului de răspuns',
    short: 'Intervale de răspuns',
    over: 'tichete al căror prim răspuns cade în interval',
    under: 'tichete',
  },
  'ticket-volume': { name: 'Volumul de tichete', short: 'Tichete', over: 'tichete create în perioadă' },
  'tickets-resolved': {
    name: 'Tichete rezolvate',
    short: 'Rezolvate',
    over: 'tichete a căror ultimă rezolvare cade în perioadă',
  },
  resolutions: { name: 'Rezolvări', short: 'Rezolvări', over: 'treceri în starea rezolvat în perioadă' },
  reopenings: { name: 'Redeschideri', short: 'Redeschideri', over: 'treceri din rezolvat în deschis în perioadă' },
  'resolution-time': {
    name: 'Timpul până la rezolvare',
    short: 'Rezolvare',
    over: 'suma timpilor de la creare la rezolvare',
    under: 'tichete rezolvate',
  },
  backlog: {
    name: 'Tichete restante',
    short: 'Tichete restante',
    over: 'tichete create înainte de sfârșitul perioadei și nerezolvate până atunci',
  },
  'backlog-start': {
    name: 'Tichete restante la început',
    short: 'Restante la început',
    over: 'tichete create înainte de începutul perioadei și nerezolvate până atunci',
  },
  'backlog-change': {
    name: 'Variația backlogului',
    short: 'Variație',
    over: 'create + redeschise − rezolvate',
  },
  'backlog-age': {
    name: 'Vechimea backlogului',
    short: 'Vechime',
    over: 'suma timpilor de la creare',
    under: 'tichete deschise',
  },
  arrivals: { name: 'Intrări', short: 'Intrări', over: 'tichete create + redeschise' },
  'time-to-clear': {
    name: 'Zile până la epuizarea backlogului',
    short: 'Zile până la epuizare',
    over: 'tichete deschise × zilele perioadei',
    under: 'rezolvări',
  },
  'time-to-clear-net': {
    name: 'Zile până la epuizarea backlogului, la intrările actuale',
    short: 'Zile până la epuizare, net',
    over: 'tichete deschise × zilele perioadei',
    under: 'rezolvări − intrări',
  },
};

const noun = (one: string, many: string) => ({ one: `#~${one}`, few: `#~${many}`, other: `#~de~${many}` });
const tickets = noun('tichet', 'tichete');

export const facts: Messages['facts'] = {
  tickets: {
    count: tickets,
    none: 'Niciun tichet în această perioadă.',
    missing: 'Datele nu conțin tichete.',
  },
  'first-responses': {
    count: noun('prim răspuns', 'prime răspunsuri'),
    none: 'Niciun prim răspuns în această perioadă.',
    missing: 'Datele nu conțin prime răspunsuri.',
  },
  'response-cohort': {
    count: tickets,
    none: 'Niciun tichet în această perioadă.',
    missing: 'Datele nu conțin tichete.',
  },
  stays: {
    count: tickets,
    none: 'Niciun tichet în această perioadă.',
    missing: 'Datele nu conțin tichete.',
  },
  resolutions: {
    count: noun('rezolvare', 'rezolvări'),
    none: 'Nicio rezolvare în această perioadă.',
    missing: 'Datele nu conțin rezolvări.',
  },
  surveys: {
    count: noun('răspuns', 'răspunsuri'),
    none: 'Niciun răspuns la sondaje în această perioadă.',
    missing: 'Datele nu conțin răspunsuri la sondaje.',
  },
  other: {
    count: noun('înregistrare', 'înregistrări'),
    none: 'Nimic în această perioadă.',
    missing: 'Datele nu conțin nimic din care să se calculeze.',
  },
};

/** The participle follows the gender of the noun; neuter nouns take the feminine plural. */
const genders = {
  neuter: { one: 'lăsat', many: 'lăsate' },
  feminine: { one: 'lăsată', many: 'lăsate' },
  masculine: { one: 'lăsat', many: 'lăsați' },
} as const;

function table(gender: keyof typeof genders, one: string, many: string): TableWords {
  const left = genders[gender];
  return {
    count: noun(one, many),
    leftOut: {
      one: `#~${one} ${left.one} deoparte`,
      few: `#~${many} ${left.many} deoparte`,
      other: `#~de~${many} ${left.many} deoparte`,
    },
  };
}

export const tables: Messages['tables'] = {
  tickets: table('neuter', 'tichet', 'tichete'),
  messages: table('neuter', 'mesaj', 'mesaje'),
  statusChanges: table('feminine', 'schimbare de stare', 'schimbări de stare'),
  surveys: table('neuter', 'sondaj', 'sondaje'),
  customers: table('masculine', 'client', 'clienți'),
  orders: table('feminine', 'comandă', 'comenzi'),
  conversions: table('feminine', 'conversie', 'conversii'),
  participations: table('feminine', 'participare', 'participări'),
  calls: table('neuter', 'apel', 'apeluri'),
  agentTime: table('feminine', 'înregistrare de program', 'înregistrări de program'),
  agents: table('masculine', 'agent', 'agenți'),
  articleViews: table('feminine', 'citire de articol', 'citiri de articole'),
  feedback: table('neuter', 'comentariu', 'comentarii'),
  mentions: table('feminine', 'mențiune', 'mențiuni'),
  reviews: table('feminine', 'verificare', 'verificări'),
  appraisals: table('feminine', 'evaluare', 'evaluări'),
  preferences: table('feminine', 'preferință', 'preferințe'),
  events: table('neuter', 'eveniment', 'evenimente'),
};

const same = (text: string) => ({ one: text, few: text, other: text });

export const reasons: Messages['reasons'] = {
  'unreadable-date': same('#~cu dată ilizibilă'),
  'after-as-of': same('#~cu dată ulterioară celei a datelor'),
  'marked-spam': same('#~ca spam'),
  'marked-deleted': same('#~prin ștergere'),
  'marked-merged': same('#~prin comasare cu alt tichet'),
  'marked-test': same('#~de test'),
  duplicate: same('#~cu identificator repetat'),
  'missing-id': same('#~fără identificator'),
  'ticket-left-out': {
    one: '#~de la un tichet lăsat deoparte',
    few: '#~de la tichete lăsate deoparte',
    other: '#~de la tichete lăsate deoparte',
  },
  'unknown-ticket': {
    one: '#~de la un tichet care nu este în date',
    few: '#~de la tichete care nu sunt în date',
    other: '#~de la tichete care nu sunt în date',
  },
  'missing-status': same('#~fără stare'),
  'unknown-status': same('#~cu stare necunoscută, considerată deschis'),
  'missing-kind': same('#~fără tip de sondaj'),
  'invalid-score': same('#~cu punctaj nevalid'),
  'superseded-answer': same('#~cu un răspuns ulterior la același tichet'),
  'negative-duration': same('#~cu sfârșit înainte de început'),
  'resolved-without-date': same('#~fără data rezolvării'),
  'unknown-field': noun('câmp necunoscut', 'câmpuri necunoscute'),
  'unreadable-value': noun('valoare ilizibilă', 'valori ilizibile'),
  'not-a-record': same('#~fără formă de înregistrare'),
};

export const dates: Messages['dates'] = {
  answeredAt: 'Ziua răspunsului, nu cea a tichetului',
  sentAt: 'Ziua trimiterii sondajului',
  createdAt: 'Ziua creării tichetului',
  respondedAt: 'Ziua primului răspuns uman',
  repliedAt: 'Ziua răspunsului',
  resolvedAt: 'Ziua rezolvării',
  reopenedAt: 'Ziua redeschiderii',
  closedAt: 'Ziua închiderii tichetului',
  enteredAt: 'Ziua creării sau a redeschiderii tichetului',
  leftAt: 'Ziua rezolvării tichetului',
  complaintAt: 'Ziua reclamației',
  date: 'Ziua programului de lucru',
  firstResolvedAt: 'Ziua primei rezolvări',
  queuedAt: 'Ziua apelului',
  since: 'Ziua în care a venit clientul',
  until: 'Ziua în care a plecat clientul',
  at: 'Ziua în care s-a întâmplat',
};
