/** Said in place of a card whose code has not come; all other words may be missing with it. */
interface Unloaded {
  readonly what: string;
  readonly why: string;
  readonly tryAgain: string;
}

const en: Unloaded = {
  what: 'This card could not be loaded.',
  why: 'Check the connection and try again; if that does not help, load the page again.',
  tryAgain: 'Try again',
};
const languages: Readonly<Record<string, Unloaded>> = {
  en,
  es: {
    what: 'No se ha podido cargar esta tarjeta.',
    why: 'Compruebe la conexión y reinténtelo; si no basta, vuelva a cargar la página.',
    tryAgain: 'Reintentar',
  },
  ro: {
    what: 'Acest card nu a putut fi încărcat.',
    why: 'Verificați conexiunea și reîncercați; dacă nu ajută, reîncărcați pagina.',
    tryAgain: 'Reîncearcă',
  },
};

/** The words of a language tag; English for other languages. */
export const unloadedIn = (tag: string): Unloaded => languages[tag.toLowerCase().split(/[-_]/)[0] ?? ''] ?? en;
