/**
 * `npm run mutasi [-- --rounds=5 --combined=80 --seed=1 --only=matriks --kulit=bs5]`: how the adapters read pages that were built
 * otherwise.
 */
import { KULIT } from '../../simulator/skins';
import type { PageId } from '../../utils/ekinerja/types';
import type { Judged } from './bench';
import { runMutations, shareRight } from './bench';

const print = (line: string): unknown => process.stdout.write(`${line}\n`);
const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};

function table(title: string, judged: readonly Judged[], keysOf: (one: Judged) => readonly string[]): void {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  print(
    `\n${title.padEnd(34)}${['pages', 'right', 'refused', 'WRONG', 'kept read'].map((t) => t.padStart(10)).join('')}`,
  );
  for (const [key, all] of groups) {
    const count = (verdict: string): string => String(all.filter((one) => one.verdict === verdict).length);
    const kept = all.some(({ keeps }) => keeps) ? `${(shareRight(all) * 100).toFixed(1)} %` : '';
    const cells = [String(all.length), count('right'), count('refused'), count('wrong'), kept];
    print(key.padEnd(34) + cells.map((cell) => cell.padStart(10)).join(''));
  }
}

const word = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1];
const only = (word('only') ?? null) as PageId | null;
const kulit = KULIT.find((one) => one === word('kulit')) ?? 'asal';
const judged = await runMutations(option('rounds', 5), option('combined', 80), option('seed', 1), only, 1, kulit);
table('adapter', judged, ({ adapter }) => [adapter]);
table(
  'mutation (alone)',
  judged.filter(({ names }) => names.length === 1),
  ({ names }) => names,
);
table('all', judged, ({ names }) => ['all', names.length === 1 ? 'one mutation' : 'two or three']);
const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
for (const { adapter, page, seed, names, where } of wrong.slice(0, 40))
  print(`WRONG ${adapter} (${page}) seed ${String(seed)}: ${names.join(' + ')}\n      ${where.slice(0, 160)}`);
const reasons = new Map<string, number>();
for (const { keeps, verdict, adapter, names, flags } of judged) {
  if (!keeps || verdict !== 'refused' || names.length > 1) continue;
  const key = `${adapter}: ${names.join()} → ${[...new Set(flags)].join()}`;
  reasons.set(key, (reasons.get(key) ?? 0) + 1);
}
print('\nRefused though nothing was lost:');
for (const [key, count] of [...reasons].sort((a, b) => b[1] - a[1])) print(`${String(count).padStart(4)}  ${key}`);
print(`\nWrong targets for writing: ${String(judged.filter(({ wrongTarget }) => wrongTarget).length)}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
