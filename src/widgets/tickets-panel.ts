import { html, type HTMLTemplateResult } from 'lit';
import { icon } from '../charts/icons.js';
import { partText } from './selection-words.js';
import { behind } from './ticket-facts.js';
import { TicketList, type TicketsModel } from './ticket-list.js';

export { TicketList };

/** The tickets behind a number, below it: with how many there are, and a way out. */
export const ticketsPanel = (list: TicketList, model: TicketsModel, close: () => void): HTMLTemplateResult => {
  const { words, result, part, engine } = model;
  const howMany = words.plural(words.facts(result.trace.facts).count, behind(model).facts.length);
  const what = part && partText(part, words, engine);
  return html`<section class="panel tickets-panel" aria-label=${words.text.menu.tickets}>
    <header>
      <h4>${words.text.page.tickets.title}</h4>
      <button type="button" class="close-button" aria-label=${words.text.menu.close} @click=${close}>
        ${icon('close')}
      </button>
      <p class="note">${[words.period(result.period), what, howMany].filter(Boolean).join(' · ')}</p>
    </header>
    ${list.render(model)}
  </section>`;
};
