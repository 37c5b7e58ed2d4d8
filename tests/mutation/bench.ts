/** Mutates, reads, judges. The truth about a page is what its adapter reads from it unchanged, without any flag. */
import { setImmediate as turn } from 'node:timers/promises';
import { damage } from './damage';
import { layout } from './layout';
import { markup } from './markup';
import { neighbours } from './neighbours';
import type { Kulit } from '../../simulator/skins';
import type { PageId } from '../../utils/ekinerja/types';
import type { Reading } from './sources';
import { parseHtml } from '../unit/ekinerja/stand-in';
import { makeSources, readPage } from './sources';
import type { Mutation } from './types';
import { pick, seeded } from './types';

export const mutations: readonly Mutation[] = [...layout, ...markup, ...neighbours, ...damage];

export type Verdict = 'right' | 'refused' | 'wrong';
export interface Judged {
  readonly adapter: string;
  readonly page: string;
  readonly seed: number;
  readonly names: readonly string[];
  /** All mutations keep what a person reads. */
  readonly keeps: boolean;
  readonly verdict: Verdict;
  readonly flags: readonly string[];
  /** Where a wrong reading first differs from the truth; '' = not wrong. */
  readonly where: string;
  /** A cell was offered for writing that is another one than it is said to be. */
  readonly wrongTarget: boolean;
}

/** Right: all is read and nothing flagged. A target that is offered for writing must be the true one even with flags. */
function judge(read: Reading, wrongTarget: boolean, value: string): Verdict {
  if (wrongTarget) return 'wrong';
  if (read.flags.length > 0) return 'refused';
  return JSON.stringify(read.value) === value ? 'right' : 'wrong';
}

/** Path of the first value that differs. */
function difference(read: unknown, truth: unknown, path = ''): string {
  if (JSON.stringify(read) === JSON.stringify(truth)) return '';
  if (typeof read !== 'object' || typeof truth !== 'object' || read === null || truth === null)
    return `${path}: ${JSON.stringify(read)} for ${JSON.stringify(truth)}`;
  const [one, other] = [Object.entries(read), new Map<string, unknown>(Object.entries(truth))];
  const found = one.map(([key, value]) => difference(value, other.get(key), `${path}.${key}`)).find((at) => at !== '');
  return found ?? `${path}: ${String(one.length)} for ${String(other.size)}`;
}

const offersWrong = (read: Reading, truth: Reading): boolean =>
  [...read.targets].some(([key, target]) => truth.targets.get(key) !== target);

/** Each mutation `rounds` times on each page that has something of the kind, then as many pages with two or three. */
export async function runMutations(
  rounds: number,
  combined: number,
  from = 1,
  only: PageId | null = null,
  /** Of every page only each so-many-th mutation, another part of them on the next page. */
  sparsely = 1,
  kulit: Kulit = 'asal',
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [at, source] of (await makeSources(kulit)).entries()) {
    if (only !== null && source.adapter !== only) continue;
    const truth = readPage(source, parseHtml(source.html));
    if (truth.flags.length > 0) throw new Error(`${source.adapter} ${source.name}: ${truth.flags.join()}`);
    const value = JSON.stringify(truth.value);
    const run = async (wanted: readonly Mutation[], seed: number): Promise<void> => {
      await turn(); // what WeakRefs of jsdom point to is kept until the turn ends
      const random = seeded(seed);
      const document = parseHtml(source.html);
      const done = wanted.filter((mutation) => mutation.apply(document, random));
      if (done.length === 0) return;
      const read = readPage(source, document);
      const wrongTarget = offersWrong(read, truth);
      const verdict = judge(read, wrongTarget, value);
      judged.push({
        adapter: source.adapter,
        page: source.name,
        seed,
        names: done.map(({ name }) => name),
        keeps: done.every(({ keeps }) => keeps),
        verdict,
        flags: read.flags,
        where: verdict === 'wrong' ? difference(read.value, truth.value) : '',
        wrongTarget,
      });
    };
    for (const [i, mutation] of mutations.entries()) {
      if ((i + at) % sparsely > 0) continue;
      for (let round = 0; round < rounds; round++) await run([mutation], from + round * 1000 + i);
    }
    for (let round = 0; round < combined; round++) {
      const random = seeded(from + round * 7919);
      const chosen = Array.from({ length: 2 + random(2) }, () => pick(mutations, random)).filter(
        (one) => one !== undefined,
      );
      await run([...new Set(chosen)], from + round * 104_729);
    }
  }
  return judged;
}

/** Share of the pages that keep everything and were read completely; 1 if there are none. */
export function shareRight(judged: readonly Judged[]): number {
  const kept = judged.filter(({ keeps }) => keeps);
  return kept.length === 0 ? 1 : kept.filter(({ verdict }) => verdict === 'right').length / kept.length;
}
