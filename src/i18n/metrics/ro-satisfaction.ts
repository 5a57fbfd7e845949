import type { FamilyWords } from '../catalogue.js';

/** What customers and agents answer when asked, and what is said unasked. */
export const satisfaction: FamilyWords<'satisfaction' | 'feedback'> = {
  nps: {
    name: 'Scorul net de recomandare (NPS)',
    short: 'NPS',
    over: 'promotori (9–10) − detractori (0–6)',
    under: 'răspunsuri primite',
  },
  csat: {
    name: 'Satisfacția clienților (CSAT)',
    short: 'CSAT',
    over: 'răspunsuri ale clienților mulțumiți (punctele cele mai mari ale scalei)',
    under: 'răspunsuri primite',
  },
  'csat-negative': {
    name: 'Clienți nemulțumiți',
    short: 'Nemulțumiți',
    over: 'răspunsuri ale clienților nemulțumiți (punctele cele mai mici ale scalei)',
    under: 'răspunsuri primite',
  },
  'csat-net': {
    name: 'Satisfacția netă',
    over: 'răspunsuri ale clienților mulțumiți − ale celor nemulțumiți',
    under: 'răspunsuri primite',
  },
  'csat-score': {
    name: 'CSAT mediu',
    over: 'suma punctajelor, aduse la scara 1–5',
    under: 'răspunsuri primite',
  },
  'csat-response-rate': {
    name: 'Rata de răspuns la sondaj',
    short: 'Rata de răspuns',
    over: 'sondaje din perioadă care au primit răspuns',
    under: 'sondaje trimise',
  },
  ces: {
    name: 'Scorul efortului clientului (CES)',
    short: 'CES',
    over: 'suma punctajelor de efort (1–7)',
    under: 'răspunsuri primite',
  },
  'ces-ease': {
    name: 'CES (ușurință)',
    over: 'suma punctajelor de ușurință (8 − efort)',
    under: 'răspunsuri primite',
  },
  'ces-low-effort': {
    name: 'Răspunsuri cu efort mic',
    short: 'Efort mic',
    over: 'răspunsuri cu un efort de 1–3',
    under: 'răspunsuri primite',
  },
  'overall-satisfaction': {
    name: 'Satisfacția generală',
    over: 'răspunsuri ale clienților mulțumiți (punctele cele mai mari ale scalei)',
    under: 'răspunsuri primite',
  },
  'overall-satisfaction-score': {
    name: 'Satisfacția generală medie',
    short: 'Satisfacție generală medie',
    over: 'suma punctajelor, aduse la scara 1–5',
    under: 'răspunsuri primite',
  },
  'agent-satisfaction': {
    name: 'Satisfacția agenților',
    over: 'răspunsuri ale agenților mulțumiți (punctele cele mai mari ale scalei)',
    under: 'răspunsuri primite de la agenți',
  },
  'agent-satisfaction-score': {
    name: 'Satisfacția medie a agenților',
    short: 'Satisfacție medie, agenți',
    over: 'suma punctajelor, aduse la scara 1–5',
    under: 'răspunsuri primite de la agenți',
  },

  'feedback-response-rate': {
    name: 'Rata de răspuns la feedback',
    short: 'Feedback cu răspuns',
    over: 'comentarii din perioadă care au primit răspuns',
    under: 'comentarii primite în perioadă',
  },
  'feedback-response-time': {
    name: 'Timpul de răspuns la feedback',
    short: 'Răspuns la feedback',
    over: 'suma timpilor de la comentariu la răspuns',
    under: 'comentarii cu răspuns',
  },
  mentions: {
    name: 'Mențiuni în rețele sociale',
    short: 'Mențiuni',
    over: 'mențiuni în rețele sociale în perioadă',
  },
  'mention-opinions': {
    name: 'Mențiuni cu opinie',
    short: 'Cu opinie',
    over: 'mențiuni pozitive sau negative',
    under: 'mențiuni',
  },
  'mention-positive': {
    name: 'Mențiuni pozitive',
    over: 'mențiuni pozitive',
    under: 'mențiuni',
  },
  'mention-negative': {
    name: 'Mențiuni negative',
    over: 'mențiuni negative',
    under: 'mențiuni',
  },
  'answerable-questions': {
    name: 'Întrebări cu răspuns în conținutul existent',
    short: 'Cu răspuns existent',
    over: 'întrebări la care răspunde conținutul existent',
    under: 'întrebări',
  },
  'technical-questions': {
    name: 'Întrebări tehnice',
    over: 'mențiuni care pun o întrebare tehnică',
  },
  suggestions: { name: 'Sugestii', over: 'mențiuni care fac o sugestie' },
  'competitor-mentions': {
    name: 'Mențiuni ale concurenței',
    over: 'mențiuni care numesc un concurent',
  },
};
