import { wordsFor } from '../src/i18n/words.js';
import type { KpiSource } from '../src/widgets/kpi-source.js';
import { language, onLanguage, words } from './language.js';
import { byId } from './page.js';

const line = byId('about', HTMLElement);

/** How much there is, up to when, and in which zone: the line under the title. */
export function startAbout(source: KpiSource) {
  const tell = () => {
    const { engine, report, timeZone = 'UTC' } = source;
    if (!engine || !report) return;
    const said = wordsFor(language(), { timeZone });
    const tickets = said.plural(said.text.tables.tickets.count, report.rows['tickets'] ?? 0);
    const until = new Intl.DateTimeFormat(language(), { timeZone, dateStyle: 'medium', timeStyle: 'short' });
    line.textContent = [tickets, `${words().dataUntil} ${until.format(engine.asOf)}`, timeZone].join('\u00a0· ');
  };
  source.addEventListener('kpi-ready', ({ target }) => target === source && tell());
  onLanguage(tell);
}
