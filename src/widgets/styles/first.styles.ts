import { card } from './card.styles.js';
import { inherited } from './inherited.styles.js';
import { room } from './room.styles.js';
import { states } from './states.styles.js';
import { tokens } from './tokens.styles.js';

/** What a card looks like before its numbers come; `widgetStyles` has all of it, in its place. */
export const firstStyles = [tokens, inherited, card, ...room, states];
