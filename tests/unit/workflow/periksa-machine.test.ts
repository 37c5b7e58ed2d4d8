import { describe, expect, it } from 'vitest';
import { LAMPIRAN_GAPS, readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import { ok, refuse } from '../../../utils/skp/result';
import { NO_TABLE, onPage } from './fake-skp-door';
import { broken, opened, sound } from './open-periksa';

describe('reading', () => {
  it('asks nothing of the page before the task is opened, whatever happens on the tab', async () => {
    const { door, machine } = await opened(sound, false);
    door.change();
    await machine.settled();
    expect([door.looks, door.reads]).toEqual([0, []]);
  });

  it('reads the whole SKP once when opened, from any page, and judges it', async () => {
    const { machine, door, send } = await opened();
    expect(machine.state()).toMatchObject({
      page: { kind: 'ready' },
      busy: null,
      checked: { verdict: 'ready', indikator: 3, wajib: 0 },
      chosen: ['7000', '7001', '7002'],
    });
    await send({ type: 'open' });
    expect(door.reads).toEqual([null]);
  });

  it('only marks the result when the page changes, and reads again when asked or opened again', async () => {
    const { machine, door, send } = await opened();
    door.change();
    await machine.settled();
    expect([machine.state().outdated, door.reads.length]).toEqual([true, 1]);
    await send({ type: 'open' });
    expect([machine.state().outdated, door.reads.length]).toEqual([false, 2]);
    await send({ type: 'check' });
    expect(door.reads).toHaveLength(3);
  });

  it('leaves out what the person left out, also after it was read again', async () => {
    const { machine, send } = await opened();
    await send({ type: 'tick', id: '7001' });
    expect(machine.state().chosen).toEqual(['7000', '7002']);
    await send({ type: 'check' });
    expect(machine.state().chosen).toEqual(['7000', '7002']);
    await send({ type: 'tick', id: '7001' });
    await send({ type: 'check' });
    expect(machine.state().chosen).toEqual(['7000', '7001', '7002']);
  });

  it('shows another view at once, however long the reading takes', async () => {
    const { machine, door } = await opened();
    let answer: () => void = () => undefined;
    door.readSkp = () => new Promise((resolve) => (answer = () => resolve(door.answer)));
    machine.send({ type: 'check' });
    machine.send({ type: 'go', view: 'status' });
    expect(machine.state().view).toBe('status');
    await new Promise((resolve) => setTimeout(resolve));
    answer();
    await machine.settled();
    expect(machine.state()).toMatchObject({ view: 'status', busy: null });
  });

  it('keeps what was found when reading fails, and says why', async () => {
    const { machine, door, send } = await opened();
    door.answer = refuse({ kind: 'serverError', status: 500 });
    await send({ type: 'check' });
    expect(machine.state()).toMatchObject({ failure: 'serverError', checked: { verdict: 'ready' }, busy: null });
  });

  it('goes on by itself once the person is logged in again, and for nobody else', async () => {
    const { machine, door, send } = await opened();
    const { answer } = door;
    const lose = async () => {
      door.answer = refuse({ kind: 'loggedOut' });
      await send({ type: 'check' });
      expect(machine.state()).toMatchObject({ page: { kind: 'loggedOut' }, failure: 'loggedOut' });
      door.answer = answer;
    };
    const change = async () => {
      door.change();
      await machine.settled();
    };
    await lose();
    door.seen = { kind: 'portal' };
    await change();
    expect(door.reads).toHaveLength(2);
    door.seen = onPage();
    await change();
    expect(machine.state()).toMatchObject({ page: { kind: 'ready' }, failure: null, outdated: false });
    expect(door.reads).toHaveLength(3);
    await lose();
    door.seen = onPage('another');
    await change();
    expect(machine.state()).toMatchObject({ failure: null, checked: null });
    expect(door.reads).toHaveLength(4);
  });

  it.each(['timeout', 'connectionLost'] as const)(
    'offers another try after %s: no event would bring one',
    async (kind) => {
      const { machine, door, send } = await opened();
      door.answer = refuse({ kind });
      await send({ type: 'check' });
      expect(machine.state()).toMatchObject({ page: { kind: 'ready' }, failure: kind, checked: { verdict: 'ready' } });
    },
  );

  it.each([
    [{ kind: 'noTab' }, 'noTab'],
    [{ kind: 'portal' }, 'loggedOut'],
    [{ kind: 'offline' }, 'offline'],
  ] as const)('has a face for %o and reads nothing there', async (seen, kind) => {
    const { machine, door, send } = await opened(sound, false);
    door.seen = seen;
    await send({ type: 'open' });
    expect(machine.state()).toMatchObject({ page: { kind }, busy: null, checked: null });
    expect(door.reads).toEqual([]);
  });

  it('forgets the reading of somebody else', async () => {
    const { machine, door } = await opened();
    door.seen = onPage('another');
    door.change();
    await machine.settled();
    expect(machine.state()).toMatchObject({ checked: null, chosen: [] });
  });

  it('lets the person choose among several SKP and reads that one', async () => {
    const tenures = ['1-2026', '2-2026'].map((nomorSkp) => ({
      nomorSkp,
      mulai: { tahun: 2023, bulan: 1, tanggal: 1 },
      jpt: false,
    }));
    const { machine, door, send } = await opened(readingOf(skpOf([{}]), { tenures }));
    expect(machine.state().nomors).toEqual(['1-2026', '2-2026']);
    await send({ type: 'chooseSkp', nomor: '2-2026' });
    expect(door.reads).toEqual([null, '2-2026']);
    // Another year was chosen in e-Kinerja: the SKP is not of that year, and its own are to be had.
    const lastYear = ok(readingOf({ tahun: 2025, nomorSkp: '1-2025', rhk: [] }));
    door.answerOf = (nomor) => (nomor === null ? lastYear : refuse(NO_TABLE));
    await send({ type: 'check' });
    expect(machine.state()).toMatchObject({ failure: null, checked: { nomorSkp: '1-2025' } });
    // Any other failure keeps the choice.
    await send({ type: 'chooseSkp', nomor: '2-2025' });
    expect(door.reads.slice(2)).toEqual(['2-2026', null, '2-2025', null]);
    door.answerOf = () => refuse({ kind: 'timeout' });
    await send({ type: 'chooseSkp', nomor: '2-2026' }, { type: 'check' });
    expect(door.reads.slice(6)).toEqual(['2-2026', '2-2026']);
  });
});

describe('the verdict', () => {
  it.each([
    ['mend', broken],
    ['empty', readingOf({ tahun: 2026, nomorSkp: null, rhk: [] })],
    ['sent', readingOf(skpOf([{ status: 'periksa' }]))],
    ['unsure', readingOf(skpOf([{}]), {}, { gaps: true })],
    ['unsure', readingOf(null)],
    ['unsure', readingOf(skpOf([{ bulan: null }]), { tenures: null })],
  ] as const)('is %s', async (verdict, reading) => {
    const { machine } = await opened(reading);
    expect(machine.state().checked?.verdict).toBe(verdict);
  });

  it('counts as many findings as it shows, each with its place', async () => {
    const { machine } = await opened(broken);
    const { checked } = machine.state();
    const shown = (kind: 'wajib' | 'saran') => checked?.groups[kind].flatMap(({ findings }) => findings) ?? [];
    expect(checked?.wajib).toBe(shown('wajib').length);
    expect(checked?.saran).toBe(shown('saran').length);
    expect(shown('wajib')).toContainEqual(expect.objectContaining({ nomor: '1', reason: 'sumTooLow' }));
  });
});

describe('mending', () => {
  it('leads to the place of a finding with its rule', async () => {
    const { machine, door, send } = await opened(broken);
    const finding = machine.state().checked?.groups.wajib[0]?.findings[0];
    await send({ type: 'lead', finding: finding?.id ?? '' });
    expect(door.leads).toMatchObject([{ rule: machine.state().checked?.groups.wajib[0]?.rule }]);
    expect(machine.state().placeLost).toBe(false);
    door.found = false;
    await send({ type: 'leadRow', at: machine.state().checked?.board[0]?.at ?? '' });
    expect(machine.state().placeLost).toBe(true);
  });

  it('hands spreads to the Matriks task as wishes', async () => {
    const { wished, send, findings } = await opened(broken);
    await send({ type: 'fix', findings: findings('spreadRest') });
    expect(wished).toHaveLength(1);
    for (const row of wished[0] ?? []) {
      expect(row.sheetRow).toBeLessThan(1);
      expect(row.bulan.slice(8)).toEqual(Array.from({ length: 4 }, () => ({ kind: 'set', value: '1' })));
    }
  });

  it('opens the Matriks where its rows do not exist yet', async () => {
    const { asked, send, findings } = await opened(broken);
    await send({ type: 'fix', findings: findings('openMatriks').slice(0, 1) });
    expect(asked).toEqual(['openMatriks']);
  });

  it('makes a plan for forms, and changes exactly what the person confirmed', async () => {
    const { machine, door, send, findings } = await opened(broken);
    await send({ type: 'fix', findings: findings('fillLampiran') });
    const plan = machine.state().edit?.plan;
    const [first, second] = plan?.edits ?? [];
    expect(plan?.edits.length).toBeGreaterThan(1);
    await send(
      { type: 'toggleEdit', id: first?.id ?? '' },
      { type: 'setEditText', id: second?.id ?? '', text: 'Laporan bulanan dan bukti.' },
    );
    const ready = machine.state().edit?.ready;
    expect(ready?.edits.map(({ id }) => id)).not.toContain(first?.id);
    await send({ type: 'confirmEdits', planId: plan?.planId ?? '' });
    expect(door.plans).toEqual([]);
    expect(machine.state().edit?.refused).toBe('planStale');
    await send({ type: 'confirmEdits', planId: ready?.planId ?? '' });
    expect(door.plans).toEqual([ready]);
    expect(ready?.edits.find(({ id }) => id === second?.id)?.after).toBe('Laporan bulanan dan bukti.');
  });

  it('shows the progress, reads again at the end, and keeps the proof until it is put away', async () => {
    const { machine, door, send, findings } = await opened(broken);
    await send({ type: 'fix', findings: findings('fillLampiran') });
    await send({ type: 'confirmEdits', planId: machine.state().edit?.ready.planId ?? '' });
    door.tellEdits('sending');
    await send({ type: 'closeEdits' }, { type: 'check' });
    expect([machine.state().edit?.run?.phase, door.reads.length]).toEqual(['sending', 1]);
    machine.send({ type: 'stopEdits' });
    expect(door.stops).toEqual(['edits']);
    door.tellEdits('proven', { phase: 'finished' });
    await machine.settled();
    expect([machine.state().edit?.run?.phase, door.reads.length]).toEqual(['finished', 2]);
    await send({ type: 'closeEdits' });
    expect(machine.state().edit).toBeNull();
  });

  it('says so when nothing can be computed', async () => {
    const { machine, send, findings, door } = await opened(
      readingOf(
        skpOf([{}]),
        { lampiran: LAMPIRAN_GAPS },
        { links: { ...broken.links, tambahLampiran: {}, ubahLampiran: {} } },
      ),
    );
    await send({ type: 'fix', findings: findings('fillLampiran') });
    expect(machine.state()).toMatchObject({ noFix: true, edit: null });
    expect(door.plans).toEqual([]);
  });
});

describe('Kirim semua', () => {
  it('sends nothing before exactly that order was confirmed', async () => {
    const { machine, door, send } = await opened();
    await send({ type: 'tick', id: '7001' }, { type: 'askKirim' });
    const order = machine.state().kirim?.order;
    expect(order?.items.map(({ indikatorId }) => indikatorId)).toEqual(['7000', '7002']);
    await send({ type: 'confirmKirim', orderId: 'another' });
    expect(door.orders).toEqual([]);
    await send(
      { type: 'confirmKirim', orderId: order?.orderId ?? '' },
      { type: 'confirmKirim', orderId: order?.orderId ?? '' },
    );
    expect(door.orders).toEqual([order]);
  });

  it('shows what the page has been sending since an earlier panel was closed, and reads only when that is over', async () => {
    const first = await opened();
    await first.send({ type: 'askKirim' });
    const order = first.machine.state().kirim?.order;
    if (!order) throw new Error('no order');
    const items = order.items.map(({ indikatorId }) => ({ indikatorId, state: 'pending' as const, words: null }));
    const { machine, door, send } = await opened(sound, false);
    door.left = {
      kirim: { order, run: { runId: 'r', orderId: order.orderId, phase: 'sending', reason: null, items } },
      edits: null,
      locked: true,
    };
    door.orders.push(order);
    await send({ type: 'open' });
    expect(machine.state()).toMatchObject({
      page: { kind: 'ready' },
      kirim: { order, confirmed: true },
      checked: null,
    });
    expect(door.reads).toEqual([]);
    door.tellKirim('proven', { phase: 'finished' });
    await machine.settled();
    expect(machine.state().kirim?.run?.phase).toBe('finished');
    expect(door.reads).toEqual([null]);
  });

  it('cannot tick what would be refused or was sent', async () => {
    const { machine, send } = await opened(broken);
    const refused = machine.state().checked?.board.find(({ verdict }) => verdict === 'refused');
    const before = machine.state().chosen;
    await send({ type: 'tick', id: refused?.indikatorId ?? '' });
    expect(machine.state().chosen).toEqual(before);
    await send({ type: 'tickAll', on: true });
    expect(machine.state().chosen).not.toContain(refused?.indikatorId);
  });

  it('leaves one without a readable status out: it would keep all others from being sent', async () => {
    const skp = skpOf([{}, {}, {}]);
    const unreadable = skp.rhk.map((rhk) => ({
      ...rhk,
      indikator: rhk.indikator.map((one, at) => (at === 0 && rhk === skp.rhk[0] ? { ...one, status: null } : one)),
    }));
    const offered = readingOf(skp);
    const { machine, send } = await opened({
      ...offered,
      facts: { ...offered.facts, skp: { ...skp, rhk: unreadable } },
    });
    await send({ type: 'tickAll', on: true }, { type: 'askKirim' });
    const { noOrder, kirim } = machine.state();
    expect([noOrder, kirim?.order.items.length]).toEqual([null, 2]);
  });

  it('takes an order back without sending', async () => {
    const { machine, door, send } = await opened();
    await send({ type: 'askKirim' }, { type: 'closeKirim' });
    expect([machine.state().kirim, door.orders]).toEqual([null, []]);
  });

  it('says why there is no order', async () => {
    const { machine, send } = await opened();
    await send({ type: 'tickAll', on: false }, { type: 'askKirim' });
    expect(machine.state()).toMatchObject({ noOrder: 'nothingChosen', kirim: null });
  });

  it('remembers what was proven sent, reads again, and shows the new state', async () => {
    const { machine, door, remembered, send } = await opened();
    await send({ type: 'askKirim' });
    await send({ type: 'confirmKirim', orderId: machine.state().kirim?.order.orderId ?? '' });
    door.tellKirim('sending');
    machine.send({ type: 'stopKirim' });
    expect(door.stops).toEqual(['kirim']);
    door.answer = ok(readingOf(skpOf([{ status: 'periksa' }, { status: 'periksa' }, { status: 'periksa' }])));
    door.tellKirim('proven', { phase: 'finished' });
    await machine.settled();
    expect(remembered).toEqual([['7000', '7001', '7002']]);
    expect(machine.state()).toMatchObject({ checked: { verdict: 'sent' }, kirim: { run: { phase: 'finished' } } });
  });

  it('says that it did not start', async () => {
    const { machine, door, send } = await opened();
    door.kirimAnswer = refuse('anotherRun');
    await send({ type: 'askKirim' });
    await send({ type: 'confirmKirim', orderId: machine.state().kirim?.order.orderId ?? '' });
    expect(machine.state()).toMatchObject({ kirim: { refused: 'anotherRun', run: null }, busy: null });
  });

  it('claims nothing about what was under way when the page went away', async () => {
    const { machine, door, send } = await opened();
    await send({ type: 'askKirim' });
    await send({ type: 'confirmKirim', orderId: machine.state().kirim?.order.orderId ?? '' });
    door.tellKirim('sending');
    door.alive = false;
    door.change();
    await machine.settled();
    expect(machine.state().kirim?.run).toMatchObject({
      phase: 'stopped',
      reason: 'cutOff',
      items: [{ state: 'unknown' }, { state: 'unknown' }, { state: 'unknown' }],
    });
  });

  it('cannot be put away or read over before the first word from the page, and owns up if none ever comes', async () => {
    const { machine, door, send } = await opened();
    await send({ type: 'askKirim' });
    await send({ type: 'confirmKirim', orderId: machine.state().kirim?.order.orderId ?? '' });
    await send({ type: 'closeKirim' }, { type: 'check' });
    expect([machine.state().kirim?.confirmed, door.reads.length]).toEqual([true, 1]);
    door.alive = false;
    door.change();
    await machine.settled();
    expect(machine.state().kirim?.run?.items.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('ignores the progress of an order it did not give', async () => {
    const { machine, door, send } = await opened();
    await send({ type: 'askKirim' });
    await send({ type: 'confirmKirim', orderId: machine.state().kirim?.order.orderId ?? '' });
    door.tellKirim('proven', { orderId: 'another', phase: 'finished' });
    expect(machine.state().kirim?.run).toBeNull();
  });
});

describe('what packs ask', () => {
  const standar = {
    hariIni: '2026-03-01',
    paket: [
      {
        sumber: 'Standar Contoh',
        tahun: 2026,
        satuan: [{ aspek: 'Kuantitas', boleh: ['Naskah'] }],
        tenggat: [],
        lampiranWajib: ['skema' as const],
      },
    ],
  };
  const emptySkema = readingOf(skpOf([{}, {}, {}]), { lampiran: LAMPIRAN_GAPS });

  it.each([
    ['paket-satuan', 'satuanOutside', sound],
    ['paket-lampiran', 'partRequired', emptySkema],
  ])('is a saran that names the pack, and never keeps anybody from sending: %s', async (rule, reason, reading) => {
    const { machine } = await opened(reading, true, { standar });
    const group = machine.state().checked?.groups.saran.find((one) => one.rule === rule);
    expect(group?.findings[0]).toMatchObject({ reason, params: { sumber: 'Standar Contoh' } });
    expect(machine.state().checked?.verdict).toBe((await opened(reading)).machine.state().checked?.verdict);
  });
});
