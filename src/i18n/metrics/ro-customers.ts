import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** Who the customers are, what they do and are worth, and what they read. */
export const customers: FamilyWords<'customers' | 'self-service'> = {
  'customers-start': {
    name: 'Clienți la început',
    over: 'clienți veniți înainte de începutul perioadei și neplecați până atunci',
  },
  customers: {
    name: 'Clienți la sfârșit',
    short: 'Clienți',
    over: 'clienți veniți înainte de sfârșitul perioadei și neplecați până atunci',
  },
  'new-customers': { name: 'Clienți noi', over: 'clienți veniți în perioadă' },
  'lost-customers': { name: 'Clienți pierduți', over: 'clienți plecați în perioadă' },
  'retention-rate': {
    name: 'Rata de retenție a clienților (CRR)',
    short: 'Retenție (CRR)',
    over: 'clienți la sfârșit − clienți noi',
    under: 'clienți la început',
  },
  'churn-rate': {
    name: 'Rata de pierdere a clienților (churn)',
    short: 'Pierderea clienților',
    over: 'clienți plecați în perioadă',
    under: 'clienți la început',
  },
  'referral-rate': {
    name: 'Rata de recomandare (clienți noi recomandați)',
    short: 'Rata de recomandare',
    over: 'clienți noi veniți la recomandarea altora',
    under: 'clienți noi',
  },
  'referrer-rate': {
    name: 'Clienți care recomandă',
    over: 'clienți de la început care au recomandat unul nou',
    under: 'clienți la început',
  },
  'loyalty-participation': {
    name: 'Rata de participare la programe de fidelizare',
    short: 'Fidelizare',
    over: 'clienți care au participat la un program de fidelizare în perioadă',
    under: 'clienți la sfârșit',
  },
  'training-participation': {
    name: 'Participarea la instruirea clienților',
    short: 'Instruire',
    over: 'clienți care au participat la o instruire în perioadă',
    under: 'clienți la sfârșit',
  },
  engagement: {
    name: 'Implicarea clienților',
    over: 'participarea la fidelizare + participarea la instruire',
    under: '2',
  },
  'conversion-rate': {
    name: 'Rata de conversie',
    over: t`clienți cu o conversie în cel mult 7~zile de la primul lor tichet din perioadă`,
    under: 'clienți care au inițiat un tichet în perioadă',
  },
  'average-order-value': {
    name: 'Valoarea medie a comenzii',
    over: 'suma comenzilor din perioadă',
    under: 'comenzile din perioadă',
  },
  'purchases-per-customer-year': {
    name: 'Cumpărături per client și an',
    short: 'Cumpărături pe an',
    over: 'comenzile din perioadă',
    under: 'clienți care au comandat × anii perioadei',
  },
  'customer-lifespan': {
    name: 'Durata relației cu clientul',
    short: 'Durata relației',
    over: 'suma anilor de relație de până acum',
    under: 'clienți, inclusiv cei plecați',
  },
  clv: {
    name: 'Valoarea pe durata de viață a clientului (CLV)',
    short: 'CLV',
    over: 'valoarea medie a comenzii × cumpărături per client și an × anii relației',
  },
  'clv-predictive': {
    name: 'CLV predictiv',
    over: 'valoarea medie a comenzii × cumpărături per client și lună × lunile relației',
  },
  'clv-historical': {
    name: 'CLV istoric',
    over: 'suma tuturor comenzilor de până acum × marja brută',
    under: 'clienți care au comandat',
  },
  'channel-preference': {
    name: 'Canale preferate',
    over: 'clienți după ultimul canal preferat de fiecare în perioadă',
  },

  'article-reads': {
    name: 'Articole de ajutor citite',
    short: 'Articole citite',
    over: 'citiri de articole în perioadă',
  },
  'article-readers': {
    name: 'Cititori de articole',
    short: 'Cititori',
    over: 'cititori cunoscuți din perioadă, fiecare o singură dată',
  },
  'reads-per-ticket': {
    name: 'Raportul articole citite / tichete',
    short: 'Citiri per tichet',
    over: 'articole citite',
    under: 'tichete create',
  },
  'article-leak-rate': {
    name: 'Au citit și totuși au deschis tichet',
    short: 'Citit, totuși tichet',
    over: t`cititori care au inițiat un tichet în cel mult 24~h de la citire`,
    under: 'cititori cunoscuți',
  },
  'article-revisit-rate': {
    name: 'Reveniri la articol',
    over: 'perechi de cititor și articol văzute de mai multe ori în perioadă',
    under: 'perechi de cititor și articol',
  },
  'article-read-time': {
    name: 'Timp de citire a articolului',
    short: 'Timp de citire',
    over: 'suma timpilor petrecuți pe articole',
    under: 'citiri cu timp cunoscut',
  },
};
