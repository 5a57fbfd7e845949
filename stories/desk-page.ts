import readme from '../README.md?raw';
import { desks, sampleOf } from './desks.mjs';

/** The row of a source in the README: what is covered, what is not, and why. */
function rowOf(id: string): readonly string[] {
  const cells = readme
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, source = '']) => source.includes(`(\`${id}\`)`) || source.includes(desks[id]!.name));
  if (!cells) throw new Error(`The README has no row for ${id}`);
  return cells.slice(2, 4);
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const stated = (mapping: string) => JSON.stringify(JSON.parse(mapping), undefined, 2);
const code = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(', ');
const fence = (language: string, text: string) => ['```' + language, text, '```'].join('\n');

/** The page of a help desk, as Markdown. @throws Error for one that neither the table nor the README has. */
export function deskPage(id: string): string {
  const { name, addresses, fields, reach, mapping } = desks[id]!;
  const [covered = '', missing = ''] = rowOf(id);
  const several = addresses.length > 1 ? ', and it joins what each of them answers by ids' : '';
  return [
    `# ${name}`,
    `\`<kpi-source>\` is given the addresses of the API below${several}. Here they stand behind \`/desk\`, where a proxy of yours or the fetcher of an app answers; their further pages are followed.`,
    fence('html', sampleOf(id)),
    `**How to get at it.** ${reach} Credentials never stand in an attribute.`,
    `## What is read`,
    `${sentence(covered)} The numbers rest on the fields ${code(fields)} and others of these records.`,
    `## What is not covered, and why`,
    missing ? sentence(missing) : 'Nothing that its API gives.',
    `## What your page may have to state`,
    mapping
      ? `What an API does not say of itself, or what is unconfirmed, is never guessed. State it with \`mapping\`, for example:\n\n${fence('html', `<kpi-source src="…" mapping='${stated(mapping)}'></kpi-source>`)}`
      : 'Nothing. Labels of your own can be stated with `mapping` (`statusMap`, `values`), as for every source.',
  ].join('\n\n');
}
