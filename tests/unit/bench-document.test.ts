import { describe, expect, it } from 'vitest';
import { format } from 'prettier';
import { benchDocument } from '../bench/document';
import type { Figure } from '../bench/measure';

const IDS = ['P1', 'P2', 'P2M'];
const figure = (id: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  id,
  title: `title of ${id}`,
  value,
  unit: 'kB',
  goal: '≤ 20 kB',
  holds: true,
  how: `How ${id} was taken.`,
  ...more,
});
/** As it is kept in the repository. */
const kept = (text: string) => format(text, { parser: 'markdown', printWidth: 120 });
const rowOf = (text: string, id: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${id} `))
    ?.split(/(?<!\\)\|/u)
    .map((cell) => cell.trim())
    .slice(1, -1);

describe('docs/bench.md', () => {
  it('names every figure with its value, its goal and how it was taken', () => {
    const text = benchDocument(IDS, [figure('P1', 17.5), figure('P2', 3, { holds: false })], '', 'Taken today.');
    expect(rowOf(text, 'P1')).toEqual(['P1', 'title of P1', '17.5 kB', '≤ 20 kB', 'yes']);
    expect(rowOf(text, 'P2')?.at(-1)).toBe('no');
    expect(rowOf(text, 'P2M')?.[2]).toBe('not measured');
    expect(text).toContain('- **P1**: How P1 was taken.');
    expect(text).not.toContain('earlier one');
  });

  it('keeps what a run of some of them did not measure, and says so', async () => {
    const odd = figure('P1', 17.5, { title: 'a | b * c_d', how: 'x | y, *z*, `v` <w> [u].' });
    const first = await kept(benchDocument(IDS, [odd, figure('P2M', 2)], '', 'Taken first.'));
    const second = await kept(benchDocument(IDS, [figure('P2', 3)], first, 'Taken second.'));
    expect(second).toContain('Not in that run, but in an earlier one: P1, P2M.');
    expect(rowOf(second, 'P1')).toEqual(rowOf(first, 'P1'));
    expect(rowOf(second, 'P2')?.[2]).toBe('3 kB');
    const howOf = (text: string) => text.split('\n').find((line) => line.startsWith('- **P1**'));
    expect(howOf(second)).toBe(howOf(first));
    expect(howOf(second)).toContain('x ');
  });

  it('takes no error for a result: what was known stays, and no path gets in', () => {
    const first = benchDocument(IDS, [figure('P1', 17.5)], '', '');
    const failed = figure('P1', null, { title: 'not measured', how: 'Error: at file (/home/someone/bench.ts:1)' });
    const second = benchDocument(IDS, [failed], first, '');
    expect(rowOf(second, 'P1')?.[2]).toBe('17.5 kB');
    expect(second).not.toContain('/home/someone');
    expect(benchDocument(IDS, [failed], '', '')).not.toContain('/home/someone');
  });
});
