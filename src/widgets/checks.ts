import { oneOf, warnOnce } from './choices.js';

const themes = ['auto', 'light', 'dark'] as const;

/** What nothing in the card reads, and what a page can still get wrong: a sheet reads the theme, a reader follows the link. */
export function check({ theme, ticketUrl }: { theme: string | undefined; ticketUrl: string | undefined }) {
  oneOf(themes, theme, 'theme');
  if (ticketUrl && !ticketUrl.includes('{id}'))
    warnOnce(`ticket-url="${ticketUrl}" holds no {id}: every ticket would lead to the same page`);
}
