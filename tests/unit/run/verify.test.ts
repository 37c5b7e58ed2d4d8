import { describe, expect, it } from 'vitest';
import { planWrites, type PlannedWrite } from '../../../utils/plan/plan-writes';
import type { Item } from '../../../utils/run/item-states';
import type { ItemState } from '../../../utils/run/types';
import { decide, indexReading, plannedStatus, type Decision, type Occasion } from '../../../utils/run/verify';
import { createMatriks, keyOf, planFor, readMatriks, type FakeMatriks } from './support/fake-matriks';

const KEY = keyOf(1, 1);

/** An empty cell that is to hold "5"; `change` is what happened on the site since. */
function judged(part: Partial<Item>, change: (matriks: FakeMatriks) => void, occasion: Occasion = 'final'): Decision {
  const matriks = createMatriks(1);
  const plan = planFor(matriks, () => ({ kind: 'set', value: '5' }));
  const write: PlannedWrite | undefined = planWrites(plan).find(({ key }) => key === KEY);
  if (write === undefined) throw new Error('not planned');
  change(matriks);
  const item = { index: 0, write, state: 'pending', note: null, attempted: false, tries: 0, intentSeq: null } as const;
  return decide({ ...item, ...part }, indexReading(readMatriks(matriks)), plannedStatus(plan), occasion);
}
const holds = (value: string | null) => (matriks: FakeMatriks) => void matriks.cells.set(KEY, value);
const holdsUnsafely = (value: string | null) => (matriks: FakeMatriks) => {
  matriks.cells.set(KEY, value);
  matriks.unsafe.add(KEY);
};

describe('a fresh reading', () => {
  it('lets be written only what still is as it was, at a place that is certain', () => {
    expect(judged({}, holds(null), 'first')).toEqual({ state: 'pending', note: null });
    expect(judged({}, holds('7'), 'first')).toEqual({ state: 'conflict', note: '7' });
    expect(judged({}, holdsUnsafely(null), 'first')).toEqual({ state: 'conflict', note: null });
  });

  it('neither writes nor proves a cell whose key stands at another month now', () => {
    const plan = planFor(createMatriks(1), () => ({ kind: 'set', value: '5' }));
    const write = planWrites(plan).find(({ key }) => key === keyOf(1, 2));
    if (write === undefined) throw new Error('not planned');
    const item = {
      index: 0,
      write,
      state: 'pending',
      note: null,
      attempted: false,
      tries: 0,
      intentSeq: null,
    } as const;
    const judgedAt = (bulan: number, nilai: string | null) => {
      const cell = { rowId: write.rowId, bulan, nilai, status: 'konsep', safe: true } as const;
      return decide(item, new Map([[write.key, cell]]), plannedStatus(plan), 'first').state;
    };
    expect([judgedAt(2, null), judgedAt(2, '5')]).toEqual(['pending', 'proven']);
    expect([judgedAt(3, null), judgedAt(3, '5')]).toEqual(['conflict', 'conflict']);
  });

  it('proves nothing at a place that is not certain, though the value is the wanted one', () => {
    expect(judged({}, holds('5'), 'first')).toEqual({ state: 'proven', note: null });
    expect(judged({}, holdsUnsafely('5'), 'first')).toEqual({ state: 'conflict', note: '5' });
    const sent = { state: 'sent', attempted: true } as const;
    expect(judged(sent, holds('5'))).toEqual({ state: 'proven', note: null });
    expect(judged(sent, holdsUnsafely('5'))).toEqual({ state: 'differs', note: '5' });
  });

  it.each<[ItemState, boolean, ItemState]>([
    ['sent', true, 'differs'],
    ['proven', true, 'differs'],
    ['differs', true, 'differs'],
    // It was there before us: another's change, and no answer to a request of ours.
    ['proven', false, 'conflict'],
    ['conflict', true, 'conflict'],
  ])('that shows another value makes of %s (a request of ours behind it: %s) %s', (state, attempted, expected) => {
    expect(judged({ state, attempted }, holds('7'))).toEqual({ state: expected, note: '7' });
    expect(judged({ state, attempted }, holds(null))).toEqual({ state: expected, note: null });
  });
});
