/** Pages without a bundler: the packed files beside them, as a person would copy them to a server. */

const behaviour = `
  import { desk } from '/desk.js';
  const source = document.querySelector('kpi-source');
  const say = (id, text) => (document.getElementById(id).textContent = text);
  let ready = 0;
  source.addEventListener('kpi-ready', ({ target }) => target === source && say('ready', ++ready));
  source.addEventListener('kpi-error', ({ code }) => say('error', code));
  document.getElementById('february').addEventListener('click', () => source.setAttribute('period', '2025-02'));
  document.getElementById('broken').addEventListener('click', () => (source.data = 'no payload of a help desk'));
  await customElements.whenDefined('kpi-source');
  source.data = desk();
  say('zone', source.timeZone);
`;

const page = (scripts) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>HTML</title>
    ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n    ')}
    <script type="module" src="/behaviour.js"></script>
  </head>
  <body>
    <button id="february">February</button>
    <button id="broken">Broken</button>
    <p id="ready">0</p>
    <p id="error"></p>
    <p id="zone"></p>
    <kpi-source period="2025-03" time-zone="Europe/Madrid">
      <kpi-nps target="30"></kpi-nps>
      <kpi-stat metric="ticket-volume"></kpi-stat>
    </kpi-source>
  </body>
</html>`;

/** Pages by name, with the scripts that each has. */
export const htmlPages = {
  'one file': page(['/lib/kpi-elements.js']),
  'the autoloader': page(['/lib/browser/autoload.js']),
  'two copies of the one file': page(['/lib/kpi-elements.js', '/older/kpi-elements.js']),
};

export const files = { '/behaviour.js': behaviour };
