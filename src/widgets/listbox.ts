import { html, type HTMLTemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly chosen: boolean;
}

const steps: Readonly<Record<string, (at: number, n: number) => number>> = {
  ArrowDown: (at, n) => Math.min(at + 1, n - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, n) => n - 1,
};

function move(event: KeyboardEvent, choose: (key: string) => void) {
  const option = event.currentTarget as HTMLElement;
  const options = [...(option.parentElement?.children ?? [])] as HTMLElement[];
  const at = options.indexOf(option);
  const step = steps[event.key];
  if (event.key === ' ' || event.key === 'Enter') choose(options[at]?.dataset.key ?? '');
  else if (step) options[step(at, options.length)]?.focus();
  else if (isLetter(event)) byLetter(options, at, event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

/** The next option that begins with a letter. */
function byLetter(options: readonly HTMLElement[], at: number, letter: string) {
  const begins = (option: HTMLElement) =>
    (option.textContent ?? '').trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  [...options.slice(at + 1), ...options.slice(0, at + 1)].find(begins)?.focus();
}

/** Options of which some are chosen. Arrows move, Space and Enter choose, a letter goes to the next that begins with it. */
export function listbox(
  name: string,
  options: readonly Option[],
  choose: (key: string) => void,
  several = true,
): HTMLTemplateResult {
  const entrance = Math.max(
    0,
    options.findIndex(({ chosen }) => chosen),
  );
  return html`<div class="listbox" role="listbox" aria-label=${name} aria-multiselectable=${several}>
    ${repeat(
      options,
      ({ key }) => key,
      ({ key, label, chosen }, i) =>
        html`<div
          role="option"
          class=${classMap({ option: true, entrance: i === entrance })}
          tabindex="-1"
          data-key=${key}
          aria-selected=${chosen}
          @click=${() => choose(key)}
          @keydown=${(event: KeyboardEvent) => move(event, choose)}
        >
          ${several ? html`<span class="tick"></span>` : ''}<span>${label}</span>
        </div>`,
    )}
  </div>`;
}
