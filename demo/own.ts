import type { KpiErrorEvent } from '../src/widgets/events.js';
import type { KpiSource } from '../src/widgets/kpi-source.js';
import { mappingProblem, offerMapping, startEditor } from './editor.js';
import { foundIn, looksLikeLog } from './found.js';
import { onLanguage, words } from './language.js';
import { busiest, monthsOf } from './months.js';
import { byId, make } from './page.js';

const zone = byId('drop', HTMLElement);
const found = byId('found', HTMLElement);
const input = byId('file', HTMLInputElement);
const figures = byId('figures', HTMLElement);

/** What a mapping may help against; a web page or an empty file stays what it is. */
const explainable: ReadonlySet<string> = new Set(['unknown-format', 'no-tickets', 'wrong-desk', 'bad-mapping']);

/** Shows the reader's own file. It never leaves the page. */
class OwnFile {
  readonly #source: KpiSource;
  #file: File | undefined;
  #failure: KpiErrorEvent | undefined;

  constructor(source: KpiSource) {
    this.#source = source;
    source.addEventListener('kpi-ready', ({ target }) => target === source && this.#ready());
    source.addEventListener('kpi-error', (event) => event.target === source && this.#failed(event));
    onLanguage(() => this.#tell());
  }

  /** @param mapping nothing: it is guessed from the header */
  read(file: File, mapping?: unknown) {
    this.#file = file;
    figures.hidden = false;
    mappingProblem();
    found.replaceChildren(make('p', words().reading));
    Object.assign(this.#source, { data: file, mapping });
  }

  again(mapping: unknown) {
    if (this.#file) this.read(this.#file, mapping);
    else mappingProblem(words().noFile);
  }

  #ready() {
    this.#failure = undefined;
    this.#source.period = busiest(monthsOf(this.#source))?.period;
    if (looksLikeLog(this.#source)) offerMapping();
    this.#tell();
  }

  #failed(failure: KpiErrorEvent) {
    const { code, cause } = failure;
    this.#failure = failure;
    if (explainable.has(code)) offerMapping();
    if (code === 'bad-mapping' && cause instanceof Error) mappingProblem(cause.message);
    this.#tell();
  }

  #tell() {
    found.replaceChildren(...(this.#file ? this.#outcome(this.#file.name) : []));
  }

  #outcome(name: string): Node[] {
    if (!this.#failure) return foundIn(this.#source, name);
    const told = [words().failed, ...(explainable.has(this.#failure.code) ? [words().explain] : [])];
    return [make('p', [make('strong', name), document.createTextNode(` ${told.join(' ')}`)])];
  }
}

/** Anywhere on the page: a file that misses the field by a finger's width must not replace the page. */
function acceptDrops(take: (file: File | undefined) => void) {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => !relatedTarget && zone.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    take(event.dataTransfer?.files[0]);
  });
}

/** A sample takes the same way as a file of the reader. */
async function sample(name: string) {
  const response = await fetch(`data/${name}`);
  return new File([await response.blob()], name);
}

export function startOwn(source: KpiSource) {
  const own = new OwnFile(source);
  const take = (file: File | undefined) => file && own.read(file);
  acceptDrops(take);
  startEditor(source, (mapping) => own.again(mapping));
  byId('choose', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    take(input.files?.[0]);
    input.value = '';
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-sample]'))
    button.addEventListener('click', () => void sample(button.dataset['sample'] ?? '').then(take));
}
