import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** Resolutions, the contacts that they took, and complaints. */
export const resolution: FamilyWords<'resolution' | 'contact' | 'complaints'> = {
  'tickets-resolved': {
    name: 'Tichete rezolvate',
    short: 'Rezolvate',
    over: 'tichete a căror ultimă rezolvare cade în perioadă',
  },
  resolutions: { name: 'Rezolvări', over: 'treceri în starea rezolvat în perioadă' },
  reopenings: { name: 'Redeschideri', over: 'treceri din rezolvat în deschis în perioadă' },
  'reopened-tickets': {
    name: 'Tichete redeschise',
    short: 'Redeschise',
    over: 'tichete redeschise în perioadă, fiecare o singură dată',
  },
  'resolution-rate': {
    name: 'Rata de rezolvare',
    over: 'tichete rezolvate în perioadă',
    under: 'tichete create în perioadă',
  },
  'reopen-rate': {
    name: 'Rata de redeschidere',
    over: 'tichete cu prima rezolvare în perioadă, redeschise oricând după aceea',
    under: 'tichete cu prima rezolvare în perioadă',
  },
  'resolution-time': {
    name: 'Timpul până la rezolvare',
    over: 'suma timpilor de la creare la rezolvare',
    under: 'tichete rezolvate',
  },
  'first-resolution-time': {
    name: 'Timpul până la prima rezolvare',
    short: 'Prima rezolvare',
    over: 'suma timpilor de la creare la prima rezolvare',
    under: 'tichete cu prima rezolvare în perioadă',
  },
  'close-time': {
    name: 'Timpul până la închidere',
    over: 'suma timpilor de la creare la prima închidere',
    under: 'tichete cu prima închidere în perioadă',
  },
  'resolution-sla': {
    name: 'Tichete rezolvate în SLA',
    short: 'Rezolvate în SLA',
    over: 'tichete rezolvate care își ating ținta',
    under: 'tichete rezolvate care au o țintă',
  },
  'requester-wait': {
    name: 'Așteptarea solicitantului',
    over: 'suma timpilor în stările nou, deschis sau suspendat, până la rezolvare',
    under: 'tichete rezolvate',
  },
  'agent-wait': {
    name: 'Așteptarea agentului',
    over: 'suma timpilor în starea „în așteptare”, până la rezolvare',
    under: 'tichete rezolvate',
  },

  'one-touch-resolution': {
    name: 'Rezolvare dintr-un singur răspuns',
    short: 'Dintr-un singur răspuns',
    over: 'tichete inițiate de clienți și rezolvate cu un singur răspuns uman',
    under: 'tichete inițiate de clienți și rezolvate',
  },
  'first-contact-resolution': {
    name: 'Rata de rezolvare la primul contact (FCR)',
    short: 'Primul contact (FCR)',
    over: 'tichete inițiate de clienți, rezolvate dintr-un singur contact și niciodată redeschise',
    under: 'tichete inițiate de clienți și rezolvate',
  },
  'first-contact-resolution-strict': {
    name: t`FCR fără revenire în 7~zile`,
    short: t`FCR fără revenire, 7~zile`,
    over: t`aceleași, fără alt tichet al clientului și de același tip în următoarele 7~zile`,
    under: t`tichete inițiate de clienți și rezolvate, cu cele 7~zile încheiate`,
  },
  'contacts-per-resolution': {
    name: 'Contacte până la rezolvare',
    short: 'Contacte per rezolvare',
    over: 'contactele tichetelor inițiate de clienți și rezolvate',
    under: 'tichete inițiate de clienți și rezolvate',
  },
  'repeat-contact-rate': {
    name: 'Rata contactelor repetate',
    short: 'Contacte repetate',
    over: t`tichete create în cel mult 7~zile după rezolvarea altuia al clientului și de același tip`,
    under: 'tichete inițiate de clienți și create în perioadă',
  },

  complaints: { name: 'Reclamații primite', short: 'Reclamații', over: 'reclamații primite în perioadă' },
  'complaints-per-100-customers': {
    name: t`Reclamații la 100~de~clienți`,
    short: 'Rata reclamațiilor',
    over: 'reclamații primite × 100',
    under: 'clienți la început',
  },
  'tickets-per-100-customers': {
    name: t`Tichete la 100~de~clienți`,
    over: 'tichete create × 100',
    under: 'clienți la început',
  },
  'unresolved-complaints': {
    name: 'Rata reclamațiilor nesoluționate',
    short: 'Reclamații nesoluționate',
    over: 'reclamații din perioadă încă deschise la sfârșitul ei',
    under: 'reclamații primite în perioadă',
  },
  'unresolved-complaints-now': {
    name: 'Rata reclamațiilor nesoluționate până azi',
    short: 'Nesoluționate până azi',
    over: 'reclamații din perioadă nesoluționate până la data datelor',
    under: 'reclamații primite în perioadă',
  },
  'complaint-resolution-time': {
    name: 'Timpul de soluționare a reclamațiilor',
    short: 'Soluționarea reclamațiilor',
    over: 'suma timpilor de la reclamație la soluționare',
    under: 'reclamații soluționate',
  },
  'complaint-resolution-days': {
    name: 'Zile calendaristice până la soluționarea reclamațiilor',
    short: 'Reclamații, zile',
    over: 'suma zilelor calendaristice de la reclamație la soluționare',
    under: 'reclamații soluționate',
  },
};
