import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** First and later replies, and the waits of calls. */
export const response: FamilyWords<'response' | 'waiting'> = {
  'first-response-time': {
    name: 'Timpul până la primul răspuns',
    short: 'Primul răspuns',
    over: 'suma timpilor până la primul răspuns uman',
    under: 'tichete cu un prim răspuns',
  },
  'first-response-time-any': {
    name: 'Primul răspuns, inclusiv automat',
    short: 'Primul, inclusiv automat',
    over: 'suma timpilor până la primul mesaj public care nu este al clientului',
    under: 'tichete inițiate de clienți care au un astfel de mesaj',
  },
  'first-response-time-per-resolved': {
    name: 'Timpul primului răspuns per tichet rezolvat',
    short: 'FRT per tichet rezolvat',
    over: 'suma timpilor până la primul răspuns uman',
    under: 'tichete rezolvate',
  },
  'immediate-responses': {
    name: t`Răspunsuri „imediate” (≤~10~min)`,
    short: t`Răspunsuri în ≤~10~min`,
    over: t`prime răspunsuri în cel mult 10~min`,
    under: 'prime răspunsuri trimise în perioadă',
  },
  'response-bands': {
    name: 'Intervale ale timpului de răspuns',
    short: 'Intervale de răspuns',
    over: 'tichete al căror prim răspuns cade în interval',
    under: 'tichete',
  },
  'first-response-sla': {
    name: 'Respectarea SLA la primul răspuns',
    short: 'SLA la primul răspuns',
    over: 'prime răspunsuri care își ating ținta',
    under: 'prime răspunsuri care au o țintă',
  },
  'reply-time': {
    name: 'Timpul de răspuns',
    over: 'suma așteptărilor încheiate cu un răspuns uman',
    under: 'răspunsuri care încheie o așteptare',
  },
  'later-reply-time': {
    name: 'Timpul răspunsurilor ulterioare',
    short: 'Răspunsuri ulterioare',
    over: 'suma așteptărilor încheiate cu un răspuns uman, fără cele începute la crearea tichetului',
    under: 'răspunsuri care încheie o astfel de așteptare',
  },
  'reply-time-per-ticket': {
    name: 'Timp de răspuns per solicitare',
    short: 'Răspuns per solicitare',
    over: 'suma așteptărilor încheiate cu un răspuns uman',
    under: 'tichete la care s-a răspuns',
  },

  'wait-time': {
    name: 'Timpul mediu de așteptare',
    short: 'Așteptarea medie',
    over: 'suma așteptărilor apelurilor preluate',
    under: 'apeluri preluate',
  },
  'wait-time-all': {
    name: 'Timpul mediu de așteptare, cu apelurile abandonate',
    short: 'Așteptarea tuturor',
    over: 'suma așteptărilor tuturor apelurilor, inclusiv ale celor abandonate',
    under: 'apeluri preluate',
  },
  'wait-time-spread': {
    name: 'Distribuția timpului de așteptare',
    short: 'Distribuția așteptării',
    over: 'suma așteptărilor apelurilor preluate',
    under: 'apeluri preluate',
  },
  'abandonment-rate': {
    name: 'Rata de abandon (apeluri)',
    short: 'Rata de abandon',
    over: 'apeluri abandonate înainte de a fi preluate',
    under: 'apeluri primite',
  },
  'calls-offered': {
    name: 'Apeluri primite',
    over: 'apeluri intrate în așteptare în perioadă',
  },
  'calls-answered': {
    name: 'Apeluri preluate',
    over: 'apeluri intrate în așteptare în perioadă și preluate',
  },
};
