/** Runs nobody saw the end of: told from the journal and a fresh reading, gone on with only after a new confirmation. */
import { describe, expect, it } from 'vitest';
import { LAMPIRAN_GAPS, readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import { planKirimOrder } from '../../../utils/plan/kirim-order';
import { sealEdits } from '../../../utils/plan/edit-plan';
import type { FieldEdit } from '../../../utils/run/edit-types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import type { EditStore, KirimStore } from '../../../utils/run/work-types';
import { ok } from '../../../utils/skp/result';
import { onPage } from './fake-skp-door';
import { broken, opened, sound } from './open-periksa';

const CHOSEN = ['7000', '7001', '7002'];

/** Three confirmed, the first sent and proven, the second begun. */
async function cutOff(accountTag = 'tag', end: 'finished' | null = null) {
  const kirimJournal: KirimStore = createMemoryJournal();
  const order = planKirimOrder({ reading: sound, chosen: CHOSEN, accountTag });
  if (!order.ok) throw new Error(order.reason);
  await kirimJournal.create('r', order.value, 5);
  const entry = (seq: number, key: string | null, state: 'sending' | 'proven' | 'finished') => ({
    seq,
    at: 6,
    key,
    state,
    note: null,
  });
  await kirimJournal.append('r', [
    entry(1, '7000', 'sending'),
    entry(2, '7000', 'proven'),
    entry(3, '7001', 'sending'),
  ]);
  if (end !== null)
    await kirimJournal.append('r', [entry(4, '7001', 'proven'), entry(5, '7002', 'proven'), entry(6, null, end)]);
  return { kirimJournal, order: order.value };
}
const sentUpTo = (count: number) =>
  readingOf(skpOf([0, 1, 2].map((at) => (at < count ? { status: 'periksa' as const } : {}))));

describe('a sending that was cut off', () => {
  it.each([
    [1, 'notSent'],
    [2, 'proven'],
  ] as const)('is told exactly when the page shows %i as sent', async (count, second) => {
    const { kirimJournal } = await cutOff();
    const { machine, remembered } = await opened(sentUpTo(count), true, { kirimJournal });
    const { kirim } = machine.state();
    expect(kirim?.run?.items.map(({ state }) => state)).toEqual(['proven', second, 'notSent']);
    expect(kirim).toMatchObject({
      confirmed: true,
      run: { phase: 'stopped', reason: 'cutOff' },
      left: { startedAt: 5, underWay: '7001', resolved: true },
    });
    expect(remembered).toEqual([CHOSEN.slice(0, count)]);
  });

  it('is gone on with only for the rest, after a new confirmation', async () => {
    const { kirimJournal } = await cutOff();
    const { machine, door, send } = await opened(sentUpTo(2), true, { kirimJournal });
    await send({ type: 'continueKirim' });
    const { kirim } = machine.state();
    expect(kirim).toMatchObject({ confirmed: false, order: { items: [{ indikatorId: '7002' }] } });
    expect(door.orders).toEqual([]);
    await send({ type: 'confirmKirim', orderId: kirim?.order.orderId ?? '' });
    expect(door.orders).toEqual([kirim?.order]);
  });

  it('is forgotten when the person puts it away, else shown again by the next panel', async () => {
    const { kirimJournal } = await cutOff();
    const first = await opened(sentUpTo(1), true, { kirimJournal });
    await first.send({ type: 'check' });
    const second = await opened(sentUpTo(1), true, { kirimJournal });
    expect(second.machine.state().kirim?.left).not.toBeNull();
    await second.send({ type: 'closeKirim' });
    expect([second.machine.state().kirim, await kirimJournal.list()]).toEqual([null, []]);
  });

  it('is nobody else’s business', async () => {
    const { kirimJournal } = await cutOff('another');
    const { machine } = await opened(sound, true, { kirimJournal });
    expect([machine.state().kirim, (await kirimJournal.list()).length]).toEqual([null, 1]);
  });

  it('is not told while it goes on in another tab', async () => {
    const { kirimJournal } = await cutOff();
    const { machine, door, send } = await opened(sound, false, { kirimJournal });
    door.busy = true;
    await send({ type: 'open' });
    expect(machine.state().kirim).toBeNull();
    door.busy = false;
    await send({ type: 'check' });
    expect(machine.state().kirim?.left).not.toBeNull();
  });

  it('stays uncertain until its own SKP was read, which is read first', async () => {
    const { kirimJournal } = await cutOff();
    const tenures = ['1-2026', '2-2026'].map((nomorSkp) => ({ nomorSkp, mulai: null, jpt: false }));
    const other = readingOf({ ...skpOf([{}]), nomorSkp: '2-2026' }, { tenures });
    const { machine, door, send } = await opened(other, true, { kirimJournal });
    expect(door.reads).toEqual([null, sound.facts.skp?.nomorSkp]);
    expect(machine.state().kirim).toMatchObject({ left: { resolved: false } });
    expect(machine.state().kirim?.run?.items.map(({ state }) => state)).toEqual(['proven', 'unknown', 'notSent']);
    door.answer = ok(sentUpTo(2));
    await send({ type: 'check' });
    expect(machine.state().kirim).toMatchObject({ left: { resolved: true } });
  });

  it('is told by a fresh reading when its page went away under an open panel', async () => {
    const kirimJournal: KirimStore = createMemoryJournal();
    const { machine, door, send } = await opened(sound, true, { kirimJournal });
    await send({ type: 'askKirim' });
    const order = machine.state().kirim?.order;
    if (!order) throw new Error('no order');
    await send({ type: 'confirmKirim', orderId: order.orderId });
    await kirimJournal.create('r', order, 5);
    await kirimJournal.append('r', [{ seq: 1, at: 6, key: '7000', state: 'sending', note: null }]);
    door.tellKirim('sending');
    door.answer = ok(sentUpTo(1));
    door.alive = false;
    door.change();
    await machine.settled();
    expect(machine.state().kirim?.run?.items.map(({ state }) => state)).toEqual(['proven', 'notSent', 'notSent']);
  });
});

it('shows the list of a sending that finished while no panel was open, once', async () => {
  const { kirimJournal } = await cutOff('tag', 'finished');
  const { machine } = await opened(sentUpTo(3), true, { kirimJournal });
  expect(machine.state().kirim).toMatchObject({ run: { phase: 'finished' }, left: { underWay: null } });
  expect(await kirimJournal.list()).toEqual([]);
  const next = await opened(sentUpTo(3), true, { kirimJournal });
  expect(next.machine.state().kirim).toBeNull();
});

it('keeps no record of a sending that was watched to its good end', async () => {
  const { kirimJournal, order } = await cutOff();
  const { machine, door, send } = await opened(sound, false, { kirimJournal });
  door.left = {
    kirim: { order, run: { runId: 'r', orderId: order.orderId, phase: 'sending', reason: null, items: [] } },
    edits: null,
    locked: true,
  };
  door.orders.push(order);
  await send({ type: 'open' });
  door.answer = ok(sentUpTo(3));
  door.tellKirim('proven', { phase: 'finished' });
  await machine.settled();
  expect(await kirimJournal.list()).toEqual([]);
  expect(machine.state().kirim).toMatchObject({ run: { phase: 'finished' }, left: null });
});

describe('mends that were cut off', () => {
  it('are told exactly, and planned anew with the person’s wording', async () => {
    const editJournal: EditStore = createMemoryJournal();
    const before = await opened(broken);
    await before.send({ type: 'fix', findings: before.findings('fillLampiran') });
    const [first] = before.machine.state().edit?.plan.edits ?? [];
    await before.send({ type: 'setEditText', id: first?.id ?? '', text: 'Dengan kata sendiri.' });
    const plan = before.machine.state().edit?.ready;
    if (!plan) throw new Error('no plan');
    await editJournal.create('r', plan, 5);
    await editJournal.append('r', [{ seq: 1, at: 6, key: first?.id ?? '', state: 'sending', note: null }]);
    const { machine, send, door } = await opened(broken, true, { editJournal });
    expect(machine.state().edit).toMatchObject({ confirmed: true, left: { underWay: first?.id, resolved: true } });
    expect(machine.state().edit?.run?.items.map(({ state }) => state)).toEqual(plan.edits.map(() => 'notSent'));
    await send({ type: 'continueEdits' });
    expect(machine.state().edit).toMatchObject({ confirmed: false, ready: { planId: plan.planId } });
    await send({ type: 'confirmEdits', planId: plan.planId });
    expect(door.plans).toEqual([plan]);
  });

  it('stay uncertain where the page does not show the field', async () => {
    const editJournal: EditStore = createMemoryJournal();
    const edit: FieldEdit = {
      id: 'e',
      form: 'ubahRhk',
      targetId: '999',
      field: 'nama',
      before: 'a',
      after: 'b',
      where: '',
    };
    const { tahun, nomorSkp } = sound.facts.skp ?? { tahun: 0, nomorSkp: null };
    await editJournal.create('r', sealEdits({ tahun, nomorSkp, accountTag: 'tag' }, [edit]), 5);
    await editJournal.append('r', [{ seq: 1, at: 6, key: 'e', state: 'sending', note: null }]);
    const { machine } = await opened(readingOf(skpOf([{}]), { lampiran: LAMPIRAN_GAPS }), true, { editJournal });
    expect(machine.state().edit?.run).toMatchObject({ phase: 'stopped', items: [{ state: 'unknown' }] });
  });
});

it('does not put what was left in front of another account', async () => {
  const { kirimJournal } = await cutOff();
  const { machine, door, send } = await opened(sentUpTo(1), true, { kirimJournal });
  expect(machine.state().kirim).not.toBeNull();
  door.seen = onPage('another');
  door.change();
  await machine.settled();
  await send({ type: 'open' });
  expect(machine.state()).toMatchObject({ kirim: null });
});
