import { describe, expect, it } from 'vitest';
import type { RunLine } from '../../../utils/run/run-store';
import { newestLeft } from '../../../utils/workflow/unfinished-run';

const line = (runId: string, accountTag: string, more: Partial<RunLine> = {}): RunLine => ({
  runId,
  accountTag,
  startedAt: 0,
  tahun: 2026,
  nomorSkp: '1-2026',
  finished: false,
  ...more,
});
const left = (lines: readonly RunLine[], tag: string | null) => newestLeft(lines, tag)?.runId ?? null;

describe('the run left to continue', () => {
  it("is one's own, though somebody else at the same computer left a newer one", () => {
    const lines = [line('theirs', 'b'), line('mine', 'a'), line('older', 'a')];
    expect([left(lines, 'a'), left(lines, 'b'), left(lines, 'c'), left(lines, null)]).toEqual([
      'mine',
      'theirs',
      'theirs',
      'theirs',
    ]);
  });

  it('is none that a finished run of the same SKP came after', () => {
    const lines = [line('done', 'a', { finished: true }), line('mine', 'a')];
    expect(left(lines, 'a')).toBe(null);
    expect(left([line('done', 'a', { finished: true, nomorSkp: '2-2026' }), line('mine', 'a')], 'a')).toBe('mine');
    expect(left([line('done', 'b', { finished: true }), line('mine', 'a')], 'a')).toBe('mine');
  });
});
