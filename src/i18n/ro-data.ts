import type { FactsWords, TableWords } from './catalogue.js';
import type { Messages } from './messages.js';

const noun = (one: string, many: string) => ({ one: `#~${one}`, few: `#~${many}`, other: `#~de~${many}` });

/** The participle follows the gender of the noun; neuter nouns take the feminine plural. */
const genders = {
  neuter: { one: 'lăsat', many: 'lăsate' },
  feminine: { one: 'lăsată', many: 'lăsate' },
  masculine: { one: 'lăsat', many: 'lăsați' },
} as const;

/** "Niciun" before masculine and neuter nouns, "nicio" before feminine ones. */
function fact(gender: keyof typeof genders, one: string, many: string): FactsWords {
  return {
    count: noun(one, many),
    none: `${gender === 'feminine' ? 'Nicio' : 'Niciun'} ${one} în această perioadă.`,
    missing: `Datele nu conțin ${many}.`,
  };
}
const tickets = fact('neuter', 'tichet', 'tichete');
const responses = fact('neuter', 'prim răspuns', 'prime răspunsuri');

export const facts: Messages['facts'] = {
  tickets,
  'first-responses': responses,
  'any-responses': responses,
  'response-cohort': tickets,
  replies: fact('neuter', 'răspuns', 'răspunsuri'),
  stays: tickets,
  resolutions: fact('feminine', 'rezolvare', 'rezolvări'),
  'first-resolutions': fact('feminine', 'primă rezolvare', 'prime rezolvări'),
  'resolution-cohort': tickets,
  closings: fact('neuter', 'tichet închis', 'tichete închise'),
  complaints: fact('feminine', 'reclamație', 'reclamații'),
  surveys: {
    count: noun('răspuns', 'răspunsuri'),
    none: 'Niciun răspuns la sondaje în această perioadă.',
    missing: 'Datele nu conțin răspunsuri la sondaje.',
  },
  customers: fact('masculine', 'client', 'clienți'),
  orders: fact('feminine', 'comandă', 'comenzi'),
  participations: fact('feminine', 'participare', 'participări'),
  calls: fact('neuter', 'apel', 'apeluri'),
  'agent-time': fact('feminine', 'înregistrare de program', 'înregistrări de program'),
  agents: fact('masculine', 'agent', 'agenți'),
  appraisals: fact('feminine', 'evaluare', 'evaluări'),
  reviews: fact('feminine', 'verificare de calitate', 'verificări de calitate'),
  'article-views': fact('feminine', 'citire de articol', 'citiri de articole'),
  feedback: fact('neuter', 'comentariu', 'comentarii'),
  mentions: fact('feminine', 'mențiune', 'mențiuni'),
  preferences: fact('feminine', 'preferință de canal', 'preferințe de canal'),
  readers: fact('masculine', 'cititor', 'cititori'),
  readings: fact('feminine', 'pereche de cititor și articol', 'perechi de cititor și articol'),
  questions: fact('feminine', 'întrebare', 'întrebări'),
  'sent-surveys': fact('neuter', 'sondaj trimis', 'sondaje trimise'),
  other: {
    count: noun('înregistrare', 'înregistrări'),
    none: 'Nimic în această perioadă.',
    missing: 'Datele nu conțin nimic din care să se calculeze.',
  },
};

function table(gender: keyof typeof genders, one: string, many: string): TableWords {
  const left = genders[gender];
  return {
    count: noun(one, many),
    leftOut: {
      one: `#~${one} ${left.one} deoparte`,
      few: `#~${many} ${left.many} deoparte`,
      other: `#~de~${many} ${left.many} deoparte`,
    },
    missing: `Datele nu conțin ${many}.`,
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
  payload: table('feminine', 'înregistrare', 'înregistrări'),
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
  unfinished: same('#~ca ciornă sau fără finalizare'),
  'not-counted': same('#~de un tip pe care nu îl folosește niciun indicator'),
};

export const dates: Messages['dates'] = {
  answeredAt: 'Ziua răspunsului, nu cea a tichetului',
  sentAt: 'Ziua trimiterii sondajului',
  createdAt: 'Ziua creării tichetului',
  respondedAt: 'Ziua primului răspuns uman',
  repliedAt: 'Ziua răspunsului',
  resolvedAt: 'Ziua rezolvării',
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

export const pairs: Messages['pairs'] = {
  'speed-vs-repeat': 'Viteză și contacte repetate',
  'speed-vs-satisfaction': 'Viteză și satisfacție',
  'autoreply-vs-reply': 'Răspunsuri automate și răspunsuri umane',
  'articles-vs-leak': 'Articole citite și tichete după citire',
  'articles-vs-tickets': 'Articole citite și tichete per client',
  'readtime-vs-leak': 'Timp de citire și tichete după citire',
  'resolution-vs-reopen': 'Timp până la rezolvare și redeschideri',
  'resolution-vs-satisfaction': 'Timp până la rezolvare și satisfacție',
  'resolution-vs-churn': 'Timp până la rezolvare și clienți pierduți',
  'contacts-vs-reopen': 'Contacte și redeschideri',
  'contacts-vs-resolution': 'Contacte și timp până la rezolvare',
  'agents-vs-utilization': 'Satisfacția și gradul de utilizare a agenților',
  'agents-vs-sla': 'Satisfacția agenților și SLA',
  'loyalty-vs-agents': 'Satisfacția clienților și satisfacția agenților',
  'loyalty-vs-backlog': 'Loialitate și tichete restante',
};

export const verdicts: Messages['verdicts'] = {
  'trade-off': 'Compromis',
  'win-win': 'Ambele mai bune',
  reverse: 'Compromis invers',
  'both-worse': 'Ambele mai slabe',
  flat: 'Unul neschimbat',
  'no-data': 'Nimic de comparat',
};

export const dimensions: Messages['dimensions'] = {
  channel: 'Canal',
  priority: 'Prioritate',
  agent: 'Agent',
  team: 'Echipă',
  type: 'Tip',
  source: 'Sursă',
  tag: 'Etichetă',
  status: 'Stare',
  topic: 'Temă',
  network: 'Rețea',
  sentiment: 'Sentiment',
  hour: 'Oră',
};

export const keys: Messages['keys'] = {
  unknown: 'Necunoscut',
  unassigned: 'Nealocat',
  new: 'Nou',
  open: 'Deschis',
  pending: 'În așteptare',
  hold: 'Suspendat',
  resolved: 'Rezolvat',
  closed: 'Închis',
  email: 'E-mail',
  phone: 'Telefon',
  chat: 'Chat',
  web: 'Web',
  social: 'Rețele sociale',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  app: 'Aplicație',
  portal: 'Portal',
  forum: 'Forum',
  low: 'Scăzută',
  normal: 'Normală',
  medium: 'Medie',
  high: 'Ridicată',
  urgent: 'Urgentă',
  question: 'Întrebare',
  incident: 'Incident',
  problem: 'Problemă',
  task: 'Sarcină',
  request: 'Solicitare',
  complaint: 'Reclamație',
  positive: 'Pozitiv',
  neutral: 'Neutru',
  negative: 'Negativ',
};
