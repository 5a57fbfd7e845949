import type { FamilyWords } from '../catalogue.js';

/** What comes in, what is open, and who does the work. */
export const workload: FamilyWords<'volume' | 'backlog' | 'agents'> = {
  'ticket-volume': { name: 'Volumul de tichete', short: 'Tichete', over: 'tichete create în perioadă' },
  'tickets-per-day': {
    name: 'Tichete pe zi',
    over: 'tichete create în perioadă',
    under: 'zilele perioadei',
  },

  backlog: {
    name: 'Tichete restante',
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
  'backlog-unassigned': {
    name: 'Tichete restante nealocate',
    short: 'Restante nealocate',
    over: 'tichete restante fără agent alocat',
  },
  'backlog-unanswered': {
    name: 'Tichete restante fără răspuns',
    short: 'Restante fără răspuns',
    over: 'tichete restante inițiate de clienți, fără răspuns uman',
  },
  'backlog-age': {
    name: 'Vechimea backlogului',
    short: 'Vechime',
    over: 'suma timpilor de la creare',
    under: 'tichete deschise',
  },
  arrivals: { name: 'Intrări', over: 'tichete create + redeschise' },
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
  'mean-backlog': {
    name: 'Media tichetelor restante',
    short: 'Media restantelor',
    over: 'zilele în care tichetele au fost deschise în perioadă, însumate',
    under: 'zilele perioadei',
  },
  'littles-law-time': {
    name: 'Timpul în backlog (legea lui Little)',
    short: 'Timpul în backlog',
    over: 'zilele în care tichetele au fost deschise în perioadă, însumate',
    under: 'intrări',
  },

  'internal-quality-score': {
    name: 'Scorul intern de calitate (IQS)',
    short: 'IQS',
    over: 'suma mediilor ponderate ale verificărilor (0–100)',
    under: 'verificări',
  },
  'appraisal-rate': {
    name: 'Rata evaluării performanței',
    short: 'Rata evaluării',
    over: 'agenți activi cu o evaluare în perioadă',
    under: 'agenți activi',
  },
  'appraisal-score': {
    name: 'Scorul evaluării performanței',
    short: 'Scorul evaluării',
    over: 'suma punctajelor evaluărilor',
    under: 'evaluările perioadei',
  },
  'agent-utilization': {
    name: 'Gradul de utilizare a agenților',
    short: 'Grad de utilizare',
    over: 'timpul ocupat',
    under: 'timpul disponibil',
  },
  'agent-utilization-gap': {
    name: 'Gradul de utilizare a agenților față de țintă',
    short: 'Utilizare față de țintă',
    over: 'timpul ocupat ÷ timpul disponibil − ținta',
  },
  'agent-utilization-mean': {
    name: 'Gradul de utilizare, media agenților',
    short: 'Utilizare medie',
    over: 'suma gradelor de utilizare ale agenților',
    under: 'agenți',
  },
};
