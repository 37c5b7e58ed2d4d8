/** docs/bench.md: the figures of the last run, and of earlier ones those that this run did not measure. */
import type { Figure } from './measure';

const HEAD = ['id', 'what', 'value', 'goal', 'holds'];
/** A row is recognised by its id, a paragraph of how it was taken by the same id. */
const ROW = /^\| *(P\d+M?) *\|(.*)\|$/u;
const HOW = /^- \*\*(P\d+M?)\*\*: (.*)$/u;

interface Entry {
  readonly cells: readonly string[];
  readonly how: string;
}

/** Nothing in a text may end a cell or begin a mark-up. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\|*_`<>[\]]/gu, String.raw`\$&`)
    .trim();

function entryOf({ title, value, unit, goal, holds, how }: Figure): Entry {
  const measured = value === null ? 'not measured' : `${String(value)} ${unit}`;
  return { cells: [title, measured, goal, holds ? 'yes' : 'no'].map(plain), how: plain(how) };
}

const NOT_MEASURED = 'not measured';

/** What the document said before, by id. */
function entriesIn(document: string): Map<string, Entry> {
  const lines = document.split('\n');
  const hows = new Map(lines.flatMap((line) => [HOW.exec(line)].flatMap((m) => (m ? [[m[1] ?? '', m[2] ?? '']] : []))));
  const entries = new Map<string, Entry>();
  for (const line of lines) {
    const [, id, rest] = ROW.exec(line) ?? [];
    if (id === undefined || rest === undefined || rest.includes(NOT_MEASURED)) continue;
    entries.set(id, { cells: rest.split(/(?<!\\)\|/u).map((cell) => cell.trim()), how: hows.get(id) ?? '' });
  }
  return entries;
}

/**
 * @param ids all figures there are, in their order
 * @param figures those of this run; one that could not be measured leaves what was known of it
 * @param before the document as it is
 * @param taken where and when this run was taken
 */
export function benchDocument(
  ids: readonly string[],
  figures: readonly Figure[],
  before: string,
  taken: string,
): string {
  const known = entriesIn(before);
  const measured = new Map(figures.filter(({ value }) => value !== null).map((one) => [one.id, entryOf(one)]));
  const entries = ids.map((id): readonly [string, Entry] => [
    id,
    measured.get(id) ?? known.get(id) ?? { cells: ['', NOT_MEASURED, '', ''], how: '' },
  ]);
  const earlier = ids.filter((id) => !measured.has(id) && known.has(id));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Speed and size, measured',
    '',
    'Written by `npm run bench` (`npm run bench -- P4 P11` measures only these). Every figure of speed is a ratio to the least that could do the same, measured in the same run: both sides by turns, a warm-up dropped, the middle of at least nine rounds. The other sides are written for the bench, in `tests/bench`: a bare loop of the same requests, a filler of the site’s own popovers, a walk over the table, the parsers alone, an empty page.',
    '',
    taken,
    ...(earlier.length === 0 ? [] : ['', `Not in that run, but in an earlier one: ${earlier.join(', ')}.`]),
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    ...entries.map(([id, { cells }]) => row([id, ...cells])),
    '',
    '## How they were taken',
    '',
    ...entries.filter(([, { how }]) => how !== '').map(([id, { how }]) => `- **${id}**: ${how}`),
    '',
  ].join('\n');
}
