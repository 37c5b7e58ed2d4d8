/** What is told of a deed that was begun and not seen to its end, where the fresh reading lacks a part. */
import { describe, expect, it } from 'vitest';
import { readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import { sealEdits } from '../../../utils/plan/edit-plan';
import { planKirimOrder } from '../../../utils/plan/kirim-order';
import { resolveEdits } from '../../../utils/plan/left-edits';
import { resolveKirim } from '../../../utils/plan/left-kirim';
import { leftToMend } from '../../../utils/plan/left-over';
import type { EditPlan, FieldEdit } from '../../../utils/run/edit-types';

const sound = readingOf(skpOf([{}, {}, {}]));
const begun = (key: string) => [{ seq: 1, at: 6, key, state: 'sending' as const, note: null }];
const head = { tahun: 2026, nomorSkp: '1-2026', accountTag: 'tag' };
const edit: FieldEdit = {
  id: 'e',
  form: 'ubahIndikator',
  targetId: '7000',
  field: 'nama',
  before: 'Semula',
  after: 'Menjadi',
  where: '1',
};
const told = (plan: EditPlan, whole: WholeSkpReading) =>
  resolveEdits({ runId: 'r', startedAt: 5, plan, entries: begun('e') }, whole).items.map(({ state }) => state);

describe('what was begun', () => {
  it('stays unknown where a sending shows neither its status nor its months', () => {
    const order = planKirimOrder({ reading: sound, chosen: ['7000'], accountTag: 'tag' });
    if (!order.ok) throw new Error(order.reason);
    const stored = { runId: 'r', startedAt: 5, plan: order.value, entries: begun('7000') };
    const stateIn = (whole: WholeSkpReading) => resolveKirim(stored, whole).items[0]?.state;
    expect(stateIn(sound)).toBe('notSent');
    expect(stateIn(readingOf(skpOf([{ bulan: null }, {}, {}])))).toBe('unknown');
    expect(stateIn(readingOf(skpOf([{ target: '999' }, {}, {}])))).toBe('differs');
  });

  it('stays unknown where the lampiran was not read, which is no word on an entry', () => {
    const plan = sealEdits(head, [{ ...edit, form: 'tambahLampiran', targetId: '1', field: 'uraian', before: null }]);
    expect(told(plan, { ...sound, facts: { ...sound.facts, lampiran: null } })).toEqual(['unknown']);
  });

  it('is not offered again over a text that somebody changed meanwhile', () => {
    const shown = (nama: string) => {
      const whole = readingOf(skpOf([{ nama }, {}, {}]));
      return { ...whole, links: { ...whole.links, ubahIndikator: { '7000': '/ubah' } } };
    };
    const plan = sealEdits(head, [edit]);
    const snapshot = resolveEdits({ runId: 'r', startedAt: 5, plan, entries: [] }, null);
    expect(leftToMend(plan, snapshot, shown('Semula'))?.edits).toHaveLength(1);
    expect(leftToMend(plan, snapshot, shown('Lain lagi'))).toBeNull();
  });
});
