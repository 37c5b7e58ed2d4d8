import { describe, expect, it } from 'vitest';
import { readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import { skpRunOf } from '../../../scripts/gallery/invented-plan';
import type { OtherYear } from '../../../utils/ekinerja/other-year';
import type { SiteFailure, WholeSkpReading } from '../../../utils/ekinerja/types';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import { planSkp } from '../../../utils/plan/skp-plan';
import { exportBackup } from '../../../utils/import/skp/backup';
import { endOfRun } from '../../../utils/run/skp-left';
import { planSkpUndo } from '../../../utils/run/skp-undo';
import type { SkpJournalStore, SkpRunSnapshot, SkpStopReason } from '../../../utils/run/skp-run-types';
import { ok, refuse, type Result } from '../../../utils/skp/result';
import { wantedOf } from '../../../utils/skp/wanted-of';
import type { WantedSkp } from '../../../utils/skp/wanted';
import type { FileOut, PageLook } from '../../../utils/workflow/matriks-ports';
import { createRencanaMachine } from '../../../utils/workflow/rencana-machine';
import type { RencanaDoor, SkpToPlan } from '../../../utils/workflow/rencana-ports';
import { createMemorySkpJournal } from '../run/support/memory-skp-journal';
import { NO_TABLE, onPage } from './fake-skp-door';

const now = readingOf(skpOf([{}, {}, {}]));
const { skp } = now.facts;
if (skp === null) throw new Error('no SKP');
const same = wantedOf({ skp, lampiran: now.facts.lampiran, perspektif: null }, 'leave');
/** The same SKP with another annual target on the first indikator. */
const changed: WantedSkp = {
  ...same,
  rhk: same.rhk.map((rhk, at) =>
    at > 0 ? rhk : { ...rhk, indikator: rhk.indikator.map((one, n) => (n > 0 ? one : { ...one, satuan: 'Naskah' })) },
  ),
};

/** NIP of somebody else. */
const OTHER = '199001012020121001';

class FakeDoor implements RencanaDoor {
  seen: PageLook = onPage();
  answer: Result<WholeSkpReading, SiteFailure> = ok(now);
  begun: Result<{ runId: string }, SkpStopReason> = ok({ runId: 'r1' });
  left: SkpRunSnapshot | null = null;
  readonly reads: (string | null)[] = [];
  readonly plans: SkpPlan[] = [];
  readonly controls: string[] = [];
  change: () => void = () => undefined;
  tell: (run: SkpRunSnapshot) => void = () => undefined;
  look = () => Promise.resolve(this.seen);
  readSkp = (nomor: string | null): Promise<Result<SkpToPlan, SiteFailure>> => {
    this.reads.push(nomor);
    const answer = this.answerOf(nomor);
    return Promise.resolve(answer.ok ? ok({ reading: answer.value, atasan: null }) : answer);
  };
  answerOf: (nomor: string | null) => Result<WholeSkpReading, SiteFailure> = () => this.answer;
  /** What the report is saved as. */
  reportName = 'laporan.xlsx';
  /** The note an earlier panel left in this browser. */
  leftYear = false;
  readonly years: number[] = [];
  year: OtherYear = { reading: refuse('noSkpThatYear'), yearNow: 2026, restored: true, why: null };
  readonly lastNomors: (string | null)[] = [];
  readYear = (tahun: number, nomor: string | null) => {
    this.years.push(tahun);
    this.lastNomors.push(nomor);
    return Promise.resolve(this.year);
  };
  restoreYear = () => {
    this.leftYear = false;
    return Promise.resolve({ yearNow: 2026, restored: true, why: null });
  };
  start = (plan: SkpPlan) => {
    this.plans.push(plan);
    return Promise.resolve(this.begun);
  };
  continueRun = () => Promise.resolve(this.begun);
  control = (action: string) => Promise.resolve(void this.controls.push(action));
  underWay = () => Promise.resolve(this.left);
  busy = false;
  isBusy = () => Promise.resolve(this.busy);
  onChange = (callback: () => void) => {
    this.change = callback;
  };
  onProgress = (callback: (run: SkpRunSnapshot) => void) => {
    this.tell = callback;
  };
}

function started(wanted: WantedSkp = changed) {
  const door = new FakeDoor();
  const saved: FileOut[] = [];
  const ends = new Map<string, SkpRunSnapshot>();
  const store: SkpJournalStore = createMemorySkpJournal();
  const lines: Awaited<ReturnType<SkpJournalStore['list']>>[number][] = [];
  const journal = { ...store, list: () => Promise.resolve(lines) };
  const file = {
    name: 'skp.xlsx',
    hash: 'h',
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheetNames: [],
  } as const;
  const machine = createRencanaMachine({
    door,
    session: {
      open: () => Promise.resolve(ok(file)),
      paste: () => Promise.resolve(refuse({ code: 'empty' })),
      readSkp: () =>
        Promise.resolve({ wanted, problems: [], ambiguous: [], sheets: { rhk: null, bulan: null, lampiran: [] } }),
    },
    loadPlanner: () =>
      Promise.resolve({ plan: ({ reading, ...input }) => planSkp({ now: reading, ...input }), planUndo: planSkpUndo }),
    files: {
      skp: (what) => Promise.resolve({ name: what, mime: '', bytes: new Uint8Array() }),
      report: () => Promise.resolve({ name: door.reportName, mime: '', bytes: new Uint8Array() }),
    },
    journal,
    endOf: (run) => Promise.resolve(endOfRun(run, ends.get(run.runId) ?? null, null)),
    accountTagOf: (akun) => Promise.resolve(akun === OTHER ? 'somebody else' : 'tag'),
    yearLeft: () => Promise.resolve(door.leftYear),
    now: () => 1,
    save: (out) => void saved.push(out),
    openTab: () => Promise.resolve(),
  });
  const send = async (...intents: Parameters<typeof machine.send>[0][]) => {
    for (const intent of intents) machine.send(intent);
    await machine.settled();
  };
  const choose = () => send({ type: 'open' }, { type: 'openFile', file: new File(['x'], 'skp.xlsx') });
  /** A plan, confirmed and begun, with its journal stored. */
  const begin = async () => {
    await choose();
    const { plan } = machine.state();
    if (plan === null) throw new Error('no plan');
    await store.create('r1', plan, 1);
    lines.unshift({ runId: 'r1', startedAt: 1, tahun: 2026, nomorSkp: '1-2026', accountTag: 'tag', finished: false });
    await send({ type: 'confirmRun', planId: plan.id });
    return plan;
  };
  return { machine, door, saved, ends, store, lines, send, choose, begin, state: () => machine.state() };
}

describe('before anything is chosen', () => {
  it('only looks at the tab, also when the page changes', async () => {
    const { door, send, state } = started();
    await send({ type: 'open' });
    door.change();
    await send();
    expect(door.reads).toEqual([]);
    expect(state()).toMatchObject({ page: { kind: 'ready' }, step: 'berkas', reachable: ['berkas'], now: null });
  });

  it('reads the SKP for an example, and afresh for a backup', async () => {
    const { door, send, saved, state } = started();
    const contoh = { type: 'download', what: 'contoh', format: 'xlsx' } as const;
    await send(contoh, contoh, { type: 'download', what: 'cadangan', format: 'csv' });
    expect(door.reads).toHaveLength(2);
    expect(saved.map(({ name }) => name)).toEqual(['contoh', 'contoh', 'cadangan']);
    expect(state().now).toMatchObject({ rhk: 2, indikator: 3, nomorSkp: '1-2026' });
  });

  it('says why the SKP could not be read and keeps the file', async () => {
    const { door, choose, send, state } = started();
    door.answer = refuse({ kind: 'serverError', status: 500 });
    await choose();
    expect(state()).toMatchObject({ failure: 'serverError', step: 'berkas', source: { name: 'skp.xlsx' }, plan: null });
    door.answer = ok(now);
    await send({ type: 'read' });
    expect(state()).toMatchObject({ failure: null, step: 'tinjau' });
  });

  it('goes on with the file by itself once the person is logged in again', async () => {
    const { door, choose, send, state } = started();
    door.answer = refuse({ kind: 'loggedOut' });
    await choose();
    expect(state()).toMatchObject({ page: { kind: 'loggedOut' }, failure: 'loggedOut', plan: null });
    door.answer = ok(now);
    door.seen = { kind: 'portal' };
    door.change();
    await send();
    expect(door.reads).toHaveLength(1);
    door.seen = onPage();
    door.change();
    await send();
    expect(state()).toMatchObject({ page: { kind: 'ready' }, failure: null, step: 'tinjau' });
    // Once: another page is nothing to read it again for.
    door.change();
    await send();
    expect(door.reads).toHaveLength(2);
  });
});

describe('the plan', () => {
  it('is made of the file and leads to Tinjau; the same SKP plans nothing', async () => {
    const one = started();
    await one.choose();
    expect(one.state()).toMatchObject({ step: 'tinjau', plan: { counts: { change: 1, cells: 0 } } });
    const none = started(same);
    await none.choose();
    expect(none.state().plan?.counts).toMatchObject({ create: 0, change: 0, cells: 0, refuse: 0 });
  });

  it('follows the ticks of the person', async () => {
    const { choose, send, state } = started();
    await choose();
    const item = state().plan?.items.find(({ kind }) => kind === 'change')?.id ?? '';
    await send({ type: 'toggle', item });
    expect(state().plan?.counts.change).toBe(0);
    await send({ type: 'toggle', item });
    expect(state().plan?.counts.change).toBe(1);
  });

  it('asks what a nearly equal text means, and takes another answer, or none', async () => {
    const nearly = same.rhk.map((rhk, at) =>
      at > 0 ? rhk : { ...rhk, id: null, nama: `${rhk.nama.slice(0, -1)}x`, indikator: [] },
    );
    const { choose, send, state } = started({ ...same, rhk: nearly });
    await choose();
    const asked = () => state().plan?.items.find(({ reason }) => reason === 'similarExists');
    const item = asked();
    if (item === undefined) throw new Error('nothing asked');
    const to = item.candidates[0]?.id ?? '';
    await send({ type: 'match', item, to });
    expect([asked(), state().plan?.counts.create]).toEqual([undefined, 0]);
    await send({ type: 'match', item, to: 'new' });
    expect([asked(), state().plan?.items.find(({ id }) => id === item.id)?.mayBeNew]).toEqual([undefined, false]);
    await send({ type: 'match', item, to: '' });
    expect(asked()).toEqual(item);
  });

  it('of another year is refused until the person says it is meant', async () => {
    const { choose, send, state } = started({ ...changed, tahun: 2025, nomorSkp: '1-2025' });
    await choose();
    expect(state()).toMatchObject({ plan: null, noPlan: 'otherYear', step: 'berkas' });
    await send({ type: 'meantForThis' });
    expect(state()).toMatchObject({ noPlan: null, step: 'tinjau' });
  });

  it('takes a wanted SKP made elsewhere, for the SKP that is read', async () => {
    const { send, state } = started();
    const source = { kind: 'templat', name: 'Pranata Komputer' } as const;
    await send({ type: 'wanted', wanted: { ...changed, nomorSkp: null, tahun: null }, source });
    expect(state()).toMatchObject({ step: 'tinjau', source, plan: { counts: { change: 1 } } });
  });

  it('is made of a backup as well, and a file that is none is named', async () => {
    const { send, state } = started();
    const { bytes } = exportBackup({ skp, lampiran: now.facts.lampiran, perspektif: null }, 'x', new Date(0));
    const file = (part: string) => new File([part], 'cadangan.json');
    await send({ type: 'openFile', file: file(new TextDecoder().decode(bytes)) });
    expect(state()).toMatchObject({ step: 'tinjau', plan: { counts: { create: 0, change: 0, cells: 0 } } });
    expect(state().comparison?.counts).toMatchObject({ changed: 0, new: 0, gone: 0 });
    await send({ type: 'openFile', file: file('{"format":"lain"}') });
    expect(state()).toMatchObject({ backupProblem: 'notABackup' });
  });

  it('shows a file beside what is there now, but nothing beside templates', async () => {
    const { choose, send, state } = started();
    await choose();
    expect(state().comparison?.counts).toMatchObject({ changed: 2, new: 0, gone: 0 });
    await send({ type: 'wanted', wanted: changed, source: { kind: 'templat', name: 'x' } });
    expect(state().comparison).toBeNull();
  });

  it('reads the SKP the file names, where the year has several', async () => {
    const { door, choose } = started({ ...changed, nomorSkp: '2-2026' });
    door.answer = ok({ ...now, nomors: ['1-2026', '2-2026'] });
    await choose();
    expect(door.reads).toEqual([null, '2-2026']);
  });
});

describe('an SKP that is not of the year any more', () => {
  it('gives way to the one the page shows, also if the source names it', async () => {
    const { door, choose, send, state } = started({ ...changed, nomorSkp: '2-2026' });
    door.answer = ok({ ...now, nomors: ['1-2026', '2-2026'] });
    door.answerOf = (nomor) => (nomor === null ? door.answer : refuse(NO_TABLE));
    await choose();
    expect(door.reads).toEqual([null, '2-2026', null]);
    expect(state()).toMatchObject({ failure: null, noPlan: 'otherSkp', now: { nomorSkp: '1-2026' } });
    await send({ type: 'chooseSkp', nomor: '2-2026' });
    expect(door.reads.slice(3)).toEqual(['2-2026', null]);
    expect(state().failure).toBeNull();
  });
});

describe('last year', () => {
  const before = { ...skp, tahun: 2025, nomorSkp: '1-2025' };
  const rhk = before.rhk.map((row, at) => (at > 0 ? row : { ...row, nama: 'Tersusunnya Renja 2025' }));

  it('becomes a plan for this year, and each changed year may be refused', async () => {
    const { door, send, state } = started();
    door.year = { ...door.year, reading: ok({ ...now, facts: { ...now.facts, skp: { ...before, rhk } } }) };
    await send({ type: 'copyLastYear', nomor: null });
    expect(door.years).toEqual([2025]);
    expect(state()).toMatchObject({ step: 'tinjau', source: { kind: 'tahunLalu', name: '1-2025' } });
    const titles = () => state().plan?.items.map(({ title }) => title);
    expect(titles()).toContain('Tersusunnya Renja 2026');
    await send({ type: 'toggleYear', key: state().lastYear?.changes[0]?.key ?? '' });
    expect(titles()).toContain('Tersusunnya Renja 2025');
  });

  it('is compared with this year as it is, and another SKP of it can be chosen', async () => {
    const { door, send, state } = started();
    const reading = { ...now, nomors: ['1-2025', '2-2025'], facts: { ...now.facts, skp: { ...before, rhk } } };
    door.year = { ...door.year, reading: ok(reading) };
    await send({ type: 'copyLastYear', nomor: null });
    expect(state().lastYear).toMatchObject({ nomorSkp: '1-2025', nomors: ['1-2025', '2-2025'] });
    expect(state().comparison?.tahun).toEqual({ last: 2025, now: 2026 });
    expect(state().comparison?.rhk.map(({ kind }) => kind)).toContain('new');
    await send({ type: 'copyLastYear', nomor: '2-2025' });
    expect(door.lastNomors).toEqual([null, '2-2025']);
  });

  it('is not copied with holes: what was not read would seem not to have been there', async () => {
    const { door, send, state } = started();
    const whole = { ...now, facts: { ...now.facts, skp: { ...before, rhk } } };
    const copied = async (reading: Partial<WholeSkpReading>) => {
      door.year = { ...door.year, reading: ok({ ...whole, ...reading }) };
      await send({ type: 'copyLastYear', nomor: null });
      return state();
    };
    const noMonths = { missing: [{ page: 'matriks', why: 'timeout' }], gaps: true } as const;
    expect(await copied(noMonths)).toMatchObject({ yearFailure: 'timeout', plan: null, source: null });
    const noLampiran = { missing: [{ page: 'lampiran', why: 'connectionLost' }] } as const;
    expect(await copied(noLampiran)).toMatchObject({ yearFailure: 'connectionLost', plan: null });
    expect(await copied({ gaps: true })).toMatchObject({ yearFailure: 'unreadablePage', plan: null });
    expect(await copied({})).toMatchObject({ yearFailure: null, source: { kind: 'tahunLalu' } });
  });

  it('of one person is no source for another one', async () => {
    const { door, send, state } = started();
    door.year = { ...door.year, reading: ok({ ...now, facts: { ...now.facts, skp: { ...before, rhk } } }) };
    await send({ type: 'open' }, { type: 'copyLastYear', nomor: null });
    expect(state().plan).not.toBeNull();
    // Logged in in another tab, while the panel's own still shows the page of before.
    door.year = { ...door.year, reading: ok({ ...now, akun: OTHER, facts: { ...now.facts, skp: before } }) };
    await send({ type: 'copyLastYear', nomor: '2-2025' });
    expect(state()).toMatchObject({ yearFailure: 'otherAccount', lastYear: { nomorSkp: '1-2025' } });
    door.seen = onPage('somebody else');
    door.change();
    await send({ type: 'read' });
    expect(state()).toMatchObject({ source: null, lastYear: null, plan: null });
  });

  it('says why it was not read, and that the year is not back, until it is', async () => {
    const { door, send, state } = started();
    door.year = { ...door.year, restored: false, why: 'loggedOut' };
    await send({ type: 'copyLastYear', nomor: null });
    expect(state()).toMatchObject({ yearFailure: 'noSkpThatYear', yearLeft: 'loggedOut', plan: null });
    await send({ type: 'restoreYear' });
    expect(state().yearLeft).toBeNull();
  });

  it('tells of a year that an earlier panel left behind, until it is back', async () => {
    const { door, send, state } = started();
    door.leftYear = true;
    await send({ type: 'open' });
    expect(state().yearLeft).toBe('interrupted');
    // Another reading is refused while it is so, and the way back stays offered.
    door.year = { ...door.year, reading: refuse('yearChangedElsewhere') };
    await send({ type: 'copyLastYear', nomor: null });
    expect(state()).toMatchObject({ yearFailure: 'yearChangedElsewhere', yearLeft: 'interrupted' });
    await send({ type: 'restoreYear' });
    expect(state().yearLeft).toBeNull();
  });
});

describe('the run', () => {
  it('begins with exactly the confirmed plan', async () => {
    const { door, choose, send, state } = started();
    await choose();
    await send({ type: 'confirmRun', planId: 'another' });
    expect(door.plans).toEqual([]);
    expect(state().startRefused).toBe('planStale');
    await send({ type: 'read' });
    await send({ type: 'confirmRun', planId: state().plan?.id ?? '' });
    expect(door.plans).toEqual([state().plan]);
    expect(state().step).toBe('jalankan');
  });

  it('begins once however often it is confirmed before it did, as by a double click', async () => {
    const { door, choose, send, state } = started();
    await choose();
    const planId = state().plan?.id ?? '';
    await send({ type: 'confirmRun', planId }, { type: 'confirmRun', planId });
    expect([door.plans.length, state().startRefused]).toEqual([1, null]);
  });

  it('is shown as it goes, stops at once, and leads to its proof', async () => {
    const { door, begin, send, state } = started();
    const plan = await begin();
    door.tell(skpRunOf(plan, () => 'pending', { phase: 'writing' }));
    expect(state().reachable).toEqual(['jalankan']);
    await send({ type: 'stop' });
    expect(door.controls).toEqual(['stop']);
    door.tell(skpRunOf(plan, () => 'proven', { phase: 'finished' }));
    await send();
    expect(state()).toMatchObject({ step: 'bukti', now: null });
  });

  it('stays in sight, to be stopped, when something else is to be planned meanwhile', async () => {
    const { door, begin, send, state } = started();
    const plan = await begin();
    door.tell(skpRunOf(plan, () => 'pending', { phase: 'writing' }));
    const source = { kind: 'templat', name: 'Pranata Komputer' } as const;
    await send({ type: 'wanted', wanted: { ...changed, nomorSkp: null, tahun: null }, source });
    expect(state()).toMatchObject({ step: 'jalankan', run: { phase: 'writing' }, plan: { id: plan.id } });
  });

  it('that was refused is said, and the plan stays', async () => {
    const { door, choose, send, state } = started();
    door.begun = refuse('anotherRun');
    await choose();
    await send({ type: 'confirmRun', planId: state().plan?.id ?? '' });
    expect(state()).toMatchObject({ startRefused: 'anotherRun', step: 'tinjau' });
  });

  it('whose page is gone can be continued from its journal', async () => {
    const { door, begin, send, state, store } = started();
    const plan = await begin();
    door.tell(skpRunOf(plan, () => 'pending', { phase: 'writing', runId: 'r1' }));
    await store.append('r1', [{ seq: 1, at: 1, key: plan.items[0]?.id ?? '', state: 'proven', note: null }]);
    door.change();
    await send();
    expect(state()).toMatchObject({
      run: null,
      step: 'berkas',
      unfinished: { done: 1, planned: 1, sameAccount: true },
    });
    await send({ type: 'continueRun', runId: 'r1' });
    expect(state()).toMatchObject({ step: 'jalankan', plan: { id: plan.id }, unfinished: null });
  });

  it('of one person is put away when another one logs in', async () => {
    const { door, begin, send, state } = started();
    const plan = await begin();
    door.tell(skpRunOf(plan, () => 'unknown', { phase: 'stopped', reason: 'loggedOut', runId: 'r1' }));
    door.seen = onPage('somebody else');
    door.change();
    await send();
    expect(state()).toMatchObject({ run: null, plan: null, now: null, unfinished: { sameAccount: false } });
    await send({ type: 'openRun', runId: 'r1' });
    expect(state().plan).toBeNull();
  });

  it('of one person is put away when it ended after another one logged in', async () => {
    const { door, begin, send, state } = started();
    const plan = await begin();
    const goingOn = skpRunOf(plan, () => 'pending', { phase: 'writing', runId: 'r1' });
    door.left = goingOn;
    door.tell(goingOn);
    door.seen = onPage('somebody else');
    door.change();
    await send();
    expect(state().run).toEqual(goingOn);
    door.tell(skpRunOf(plan, () => 'unknown', { phase: 'stopped', reason: 'otherAccount', runId: 'r1' }));
    await send();
    expect(state()).toMatchObject({ run: null, plan: null, step: 'berkas', unfinished: { sameAccount: false } });
  });

  it('of one person is put away when the SKP that is read is of another one', async () => {
    const { door, begin, send, state } = started();
    const plan = await begin();
    door.tell(skpRunOf(plan, () => 'proven', { phase: 'finished', runId: 'r1' }));
    // Logged in in another tab, while the panel's own still shows the page of before.
    door.answer = ok({ ...now, akun: OTHER });
    await send({ type: 'read' });
    expect(state()).toMatchObject({ run: null, plan: { accountTag: 'somebody else' } });
  });

  it.each(['another account', 'another SKP'])('of %s is not written as was insisted on before', async (which) => {
    const { door, choose, send, state } = started();
    await choose();
    await send({ type: 'setIncludeLocked', value: true }, { type: 'setIncludeFractions', value: true });
    await send({ type: 'read' });
    expect(state()).toMatchObject({ includeLocked: true, includeFractions: true });
    if (which === 'another SKP') {
      door.answer = ok({ ...now, facts: { ...now.facts, skp: { ...skp, nomorSkp: '2-2026' } } });
      await send({ type: 'chooseSkp', nomor: '2-2026' });
    } else {
      door.seen = onPage('somebody else');
      door.change();
      await send();
    }
    expect(state()).toMatchObject({ includeLocked: false, includeFractions: false });
  });

  it('is joined by a panel opened later', async () => {
    const { door, send, state, store, lines } = started();
    const { value: plan } = planSkp({
      now,
      wanted: changed,
      atasan: null,
      choices: {
        includeLocked: false,
        includeFractions: false,
        excluded: [],
        matched: {},
        atasan: {},
        atasanOf: {},
        removed: [],
        otherSource: false,
      },
      accountTag: 'tag',
      source: { name: '', hash: '' },
    }) as { value: SkpPlan };
    await store.create('r1', plan, 1);
    lines.push({ runId: 'r1', startedAt: 1, tahun: 2026, nomorSkp: '1-2026', accountTag: 'tag', finished: false });
    door.left = skpRunOf(plan, () => 'pending', { runId: 'r1' });
    await send({ type: 'open' });
    expect(state()).toMatchObject({ step: 'jalankan', run: { runId: 'r1' }, plan: { id: plan.id }, unfinished: null });
  });

  it('can be put back: the plan is made of its journal and a fresh reading', async () => {
    const { door, begin, send, state, store } = started();
    const plan = await begin();
    const item = plan.items.find(({ kind }) => kind === 'change')?.id ?? '';
    await store.append('r1', [
      { seq: 1, at: 1, key: item, state: 'intent', note: null },
      { seq: 2, at: 1, key: item, state: 'proven', note: null },
    ]);
    door.tell(skpRunOf(plan, () => 'proven', { phase: 'finished', runId: 'r1' }));
    const indikator = skp.rhk[0]?.indikator.map((one, at) => (at > 0 ? one : { ...one, satuan: 'Naskah' })) ?? [];
    const rhk = skp.rhk.map((row, at) => (at > 0 ? row : { ...row, indikator }));
    door.answer = ok({ ...now, facts: { ...now.facts, skp: { ...skp, rhk } } });
    await send({ type: 'undo', runId: 'r1' });
    expect(state()).toMatchObject({ step: 'tinjau', source: null, plan: { purpose: 'undo', counts: { change: 1 } } });
  });

  it('of the past that was cut off is opened as its journal tells it, and can be put back', async () => {
    const { door, begin, send, state, store } = started();
    const plan = await begin();
    const item = plan.items.find(({ kind }) => kind === 'change')?.id ?? '';
    await store.append('r1', [{ seq: 1, at: 1, key: item, state: 'intent', note: null }]);
    await send({ type: 'startOver' });
    // It may as well go on in another tab.
    door.busy = true;
    await send({ type: 'openRun', runId: 'r1' });
    expect(state()).toMatchObject({ run: null, startRefused: 'anotherRun' });
    door.busy = false;
    await send({ type: 'openRun', runId: 'r1' });
    expect(state()).toMatchObject({ step: 'bukti', startRefused: null, plan: { id: plan.id } });
    expect(state().run).toMatchObject({ phase: 'stopped', reason: 'cutOff', counts: { planned: 1, unknown: 1 } });
    await send({ type: 'undo', runId: 'r1' });
    expect(state()).toMatchObject({ step: 'tinjau', plan: { purpose: 'undo' } });
  });

  it('whose journal is gone says so when it is opened', async () => {
    const { begin, send, state, store } = started();
    await begin();
    await store.remove('r1');
    await send({ type: 'startOver' }, { type: 'openRun', runId: 'r1' });
    expect(state()).toMatchObject({ run: null, startRefused: 'journalLost' });
  });

  it('whose journal is gone stays in sight and says that it cannot be put back', async () => {
    const { door, begin, send, state, store } = started();
    const plan = await begin();
    door.tell(skpRunOf(plan, () => 'proven', { phase: 'finished', runId: 'r1' }));
    await store.remove('r1');
    await send({ type: 'undo', runId: 'r1' });
    expect(state()).toMatchObject({ step: 'bukti', run: { runId: 'r1' }, startRefused: 'undoLost' });
  });

  it('of the past is opened with its report, and can be removed', async () => {
    const { begin, send, state, ends, saved, lines, door, store } = started();
    const plan = await begin();
    door.tell(skpRunOf(plan, () => 'proven', { phase: 'finished', runId: 'r1' }));
    ends.set(
      'r1',
      skpRunOf(plan, () => 'proven', { phase: 'finished', runId: 'r1' }),
    );
    await send({ type: 'startOver' }, { type: 'open' });
    expect(state().history).toHaveLength(1);
    await send({ type: 'openRun', runId: 'r1' }, { type: 'downloadReport', format: 'xlsx' });
    expect(state()).toMatchObject({ step: 'bukti', plan: { id: plan.id } });
    expect(saved.map(({ name }) => name)).toEqual(['laporan.xlsx']);
    expect(state().savedAs).toBeNull();
    door.reportName = 'laporan.csv';
    await send({ type: 'downloadReport', format: 'xlsx' });
    expect(state().savedAs).toBe('csv');
    // Not while it may still be written down.
    door.busy = true;
    await send({ type: 'forgetRun', runId: 'r1' });
    expect([state().startRefused, (await store.load('r1'))?.runId]).toEqual(['anotherRun', 'r1']);
    door.busy = false;
    lines.length = 0;
    await send({ type: 'forgetRun', runId: 'r1' });
    expect([state().history, state().startRefused, await store.load('r1')]).toEqual([[], null, null]);
  });
});
