import type { Status, Survey, Ticket } from '../model/records.js';
import { plain } from './numbers.js';

/** Lower case, no accents, one space for anything that is neither letter nor digit. */
export const wordsOf = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}+-]+/gu, ' ')
    .trim();

/** Turns `{ value: 'word|other word' }` into a look-up by word. */
function dictionary<T extends string>(entries: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const value of Object.keys(entries) as T[]) for (const word of entries[value].split('|')) found.set(word, value);
  return found;
}

const statusWords = dictionary<Status>({
  new: 'new|nuevo|nueva|nou|noua|sin asignar|submitted',
  open: 'open|opened|abierto|abierta|deschis|deschisa|in progress|en curso|en progreso|in lucru|in curs|reopened|reabierto|reabierta|redeschis|redeschisa',
  pending:
    'pending|pendiente|in asteptare|waiting on customer|waiting for customer|pending customer response|awaiting customer|awaiting reply|esperando al cliente|esperando por el cliente|pendiente del cliente|in asteptarea clientului|asteapta clientul',
  hold: 'hold|on hold|on-hold|onhold|en espera|en pausa|suspendat|suspendata|in pauza|amanat|amanata',
  resolved: 'resolved|solved|done|resuelto|resuelta|solucionado|solucionada|rezolvat|rezolvata|solutionat|solutionata',
  closed: 'closed|cerrado|cerrada|inchis|inchisa',
});

const flagWords = dictionary<'true' | 'false'>({
  true: 'true|yes|y|1|x|si|s|da|verdadero|adevarat|met|within sla|achieved|cumplido|cumplida|dentro del sla|indeplinit|respectat',
  false:
    'false|no|n|0|nu|falso|fals|missed|breached|violated|sla violated|incumplido|incumplida|fuera del sla|neindeplinit|depasit',
});

const sentimentWords = dictionary<NonNullable<Survey['sentiment']>>({
  positive:
    'good|great|positive|satisfied|happy|excellent|thumbs up|buena|bueno|positiva|positivo|satisfecho|satisfecha|contento|contenta|excelente|bun|buna|pozitiv|pozitiva|multumit|multumita|excelent|excelenta',
  neutral:
    'ok|okay|neutral|average|fair|neither satisfied nor dissatisfied|neutra|neutro|regular|ni satisfecho ni insatisfecho|ni satisfecha ni insatisfecha|neutru|mediu|nici multumit nici nemultumit|nici multumita nici nemultumita',
  negative:
    'bad|poor|negative|unsatisfied|dissatisfied|unhappy|terrible|not satisfied|not very satisfied|thumbs down|mala|malo|negativa|negativo|insatisfecho|insatisfecha|poco satisfecho|poco satisfecha|descontento|descontenta|pesimo|pesima|rau|rea|slab|slaba|negativ|nemultumit|nemultumita|putin multumit|putin multumita|groaznic',
});

const offerWords = dictionary<'sent' | 'none'>({
  sent: 'offered|sent|ofrecida|ofrecido|enviada|enviado|oferit|oferita|trimis|trimisa',
  none: 'unoffered|not offered|no ofrecida|no ofrecido|neoferit|neoferita',
});

const directionWords = dictionary<NonNullable<Ticket['direction']>>({
  inbound: 'inbound|incoming|in|entrante|intrare|primit',
  outbound: 'outbound|outgoing|out|saliente|iesire|trimis',
});

const leftOutWords = dictionary<NonNullable<Ticket['leftOut']>>({
  spam: 'spam',
  deleted: 'deleted|eliminado|eliminada|borrado|sters',
  merged: 'merged|fusionado|fusionada|combinado|unificat|comasat',
  test: 'test|sample|prueba|proba',
});

const clockWords = dictionary<NonNullable<Ticket['clock']>>({ calendar: 'calendar', business: 'business' });

/** The status that a label stands for; `undefined` for labels that no desk agrees on. */
export const statusOf = (label: string) => statusWords.get(wordsOf(label));
export const flagOf = (label: string) => {
  const found = flagWords.get(wordsOf(label));
  return found && found === 'true';
};
/** How much of it is no matter: `very satisfied`, `muy satisfecho`, `foarte mulțumit` are judged as satisfied is. */
const degrees = /^(?:very|extremely|completely|somewhat|slightly|muy|totalmente|algo|foarte|extrem de|total|oarecum) /;

/** `good_with_comment`, `bad_without_comment` and the like count as their first word. */
const besides = / with(?:out)? comment$/;

/** Faces and thumbs, whatever their skin. */
const faces: readonly (readonly [NonNullable<Survey['sentiment']>, RegExp])[] = [
  ['positive', /^[😀😃😄😁😆😊🙂😍🤩🥰😎☺👍]$/u],
  ['neutral', /^[😐😑😶]$/u],
  ['negative', /^[🙁☹😕😟😞😢😭😠😡🤬👎]$/u],
];

const faceOf = (label: string) => {
  const face = label.replace(/\p{Emoji_Modifier}|[\s\u{FE0E}\u{FE0F}]/gu, '');
  return faces.find(([, drawn]) => drawn.test(face))?.[0];
};

export const sentimentOf = (label: string) => {
  const words = wordsOf(label).replace(besides, '');
  return sentimentWords.get(words) ?? sentimentWords.get(words.replace(degrees, '')) ?? faceOf(label);
};
/** Whether a survey was `sent` (and not answered) or there was `none`; `undefined`: the label is an answer. */
export const offerOf = (label: string) => offerWords.get(wordsOf(label));
export const directionOf = (label: string) => directionWords.get(wordsOf(label));
export const leftOutOf = (label: string) => leftOutWords.get(wordsOf(label));
export const clockOf = (label: string) => clockWords.get(wordsOf(label));
