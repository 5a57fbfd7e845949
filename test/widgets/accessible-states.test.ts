import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { Dataset } from '../../src/model/records.js';
import type { DataElement } from '../../src/widgets/data-element.js';
import { zone } from '../support/desk.js';
import { emulate, itWithDevtools } from '../support/devtools.js';
import { everything } from '../support/everything.js';
import { text } from '../support/mount.js';
import { until } from '../support/until.js';

type Root = DataElement & { reload(): void };

const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

const roots: readonly (readonly [tag: string, content: string])[] = [
  [
    'kpi-source',
    '<kpi-period></kpi-period><kpi-filter></kpi-filter><kpi-nps></kpi-nps><kpi-backlog></kpi-backlog><kpi-tickets></kpi-tickets>',
  ],
  ['kpi-dashboard', '<p slot="mine">Of the page</p>'],
];

/** Everything that a reader sees of a root, also in elements inside it. */
const seen = (root: ShadowRoot | Element): string =>
  [...root.querySelectorAll('*')]
    .map((each) => (each.shadowRoot ? text(each.shadowRoot.querySelector('.kpi')) + seen(each.shadowRoot) : ''))
    .join(' ');
const saysIn = (root: Root) =>
  [root.shadowRoot ? text(root.shadowRoot.querySelector('.page')) + seen(root.shadowRoot) : '', seen(root)].join(' ');

const few = (): Dataset => {
  const data = everything();
  return { ...data, surveys: data.surveys!.filter(({ id }) => /^nps-2025-03-01-(\d|1[0-7])$/.test(String(id))) };
};

/** What a page gives, and a word by which the state is known. */
const states: readonly (readonly [
  name: string,
  give: (root: Root) => void,
  sign: RegExp,
  sign2?: (root: Root) => void,
])[] = [
  ['without data', () => undefined, /No data source yet/],
  [
    'loading',
    (root) => {
      root.fetcher = () => new Promise<Response>(() => undefined);
      root.src = 'never.json';
    },
    /Computing…/,
  ],
  [
    'failed',
    (root) => {
      root.fetcher = () => Promise.resolve(new Response('', { status: 404 }));
      root.src = 'gone.json';
    },
    /\(404\)/,
  ],
  ['ready', (root) => void (root.data = everything()), /\+40/],
  [
    'stale',
    (root) => {
      let times = 0;
      root.fetcher = () => Promise.resolve(times++ ? new Response('', { status: 404 }) : json(everything()));
      root.src = 'once.json';
    },
    /Data is less than 1 min old/,
    (root) => root.reload(),
  ],
  [
    'of an empty period',
    (root) => {
      root.period = '2019-01';
      root.data = everything();
    },
    /Show March/,
  ],
  [
    'of a sample',
    (root) => void (root.data = { ...everything(), coverage: { loaded: 40, total: 120 } }),
    /Sample: 33%/,
  ],
  ['of few answers', (root) => void (root.data = few()), /Small sample/],
];

const looks = [
  ['light', { name: 'prefers-color-scheme', value: 'light' }],
  ['dark', { name: 'prefers-color-scheme', value: 'dark' }],
  ['forced', { name: 'forced-colors', value: 'active' }],
] as const;

describe('a source and a dashboard in each state are accessible', () => {
  before(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));
  before(() => document.body.style.setProperty('background', 'Canvas'));
  afterEach(() => emulate([]));
  after(() => document.documentElement.style.removeProperty('color-scheme'));
  after(() => document.body.style.removeProperty('background'));

  for (const [tag, content] of roots)
    for (const [look, feature] of looks)
      for (const [name, give, sign, then] of states)
        (look === 'light' ? it : itWithDevtools)(`<${tag}> ${name}, in ${look} colours`, async () => {
          await emulate([feature]);
          const show = tag === 'kpi-dashboard' ? 'show="nps mine backlog"' : '';
          const root = await fixture<Root>(
            `<${tag} lang="en" time-zone="${zone}" period="2025-03" ${show}>${content}</${tag}>`,
          );
          give(root);
          if (then) {
            await until(() => /\+40/.test(saysIn(root)), 'the first numbers');
            then(root);
          }
          await until(() => sign.test(saysIn(root)), `${sign} in ${saysIn(root).slice(0, 400)}`);
          await expect(root).to.be.accessible();
        }).timeout(30_000);
});
