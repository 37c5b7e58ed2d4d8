import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';
import type { ColumnMapping } from '../../../utils/import/types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { refuse } from '../../../utils/skp/result';
import { createMatriksMachine } from '../../../utils/workflow/matriks-machine';
import type { FileOut } from '../../../utils/workflow/matriks-ports';
import { FakeSite, readingOf } from './fake-site';

const HEAD = 'RHK;Aspek;Indikator;Target;Satuan;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des';
const REPORT = 'Tersedianya laporan kepegawaian;Kuantitas;Jumlah laporan;12;Dokumen';
const sheet = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

async function machineOn(site = new FakeSite()) {
  const saved: FileOut[] = [];
  const remembered = new Map<string, ColumnMapping>();
  const journal = createMemoryJournal();
  const machine = createMatriksMachine({
    site,
    journal,
    sheet: createImportSession(),
    recallMapping: (headings) => Promise.resolve(remembered.get(headings) ?? null),
    rememberMapping: (headings, mapping) => Promise.resolve(void remembered.set(headings, mapping)),
    accountTagOf: () => Promise.resolve('tag'),
    save: (file) => saved.push(file),
    reportWords: () => {
      throw new Error('no report in these tests');
    },
  });
  await machine.settled();
  return { machine, site, saved, remembered, journal };
}

/** The journal holds the plan of a run that another panel started. */
async function machineBesideAnotherRun() {
  const { machine, site, journal } = await machineOn();
  machine.send({ type: 'paste', text: sheet(`${REPORT};5;;;;;;;;;;;`) });
  await machine.settled();
  const { plan } = machine.state();
  if (plan === null) throw new Error('no plan');
  await journal.create('run-9', { ...plan, id: 'another' }, 1);
  return { machine, site };
}

describe('the Matriks task', () => {
  it('shows what the page is and waits for a file', async () => {
    const { machine } = await machineOn();
    expect(machine.state()).toMatchObject({
      step: 'berkas',
      page: { kind: 'matriks', tahun: 2026, rhk: 1, indikator: 2 },
      plan: null,
    });
  });

  it('reads the page once for many changes that came together, and again for a later one', async () => {
    const { machine, site } = await machineOn();
    const before = site.readings;
    for (let times = 0; times < 20; times += 1) site.change();
    await machine.settled();
    expect(site.readings).toBe(before + 1);
    site.change();
    await machine.settled();
    expect(site.readings).toBe(before + 2);
  });

  it('goes from pasted cells to a plan the person can run, and runs exactly that plan', async () => {
    const { machine, site, remembered } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;1;1;1;1;1;1;1;1;1;1;1`) });
    await machine.settled();
    const { plan, step } = machine.state();
    expect(step).toBe('tinjau');
    expect(plan?.counts.create).toBe(12);
    machine.send({ type: 'confirmRun', planId: plan?.id ?? '' });
    await machine.settled();
    expect(site.started).toEqual([plan]);
    expect(machine.state().step).toBe('jalankan');
    expect(remembered.size).toBe(1);
  });

  it('proves by the plan that was run, also after the page was read again with the new values', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};5;;;;;;;;;;;`) });
    await machine.settled();
    const { plan } = machine.state();
    machine.send({ type: 'confirmRun', planId: plan?.id ?? '' });
    await machine.settled();
    site.progress({ planId: plan?.id ?? '', phase: 'finished' });
    site.reading = readingOf({ 'Jumlah laporan': ['5'] });
    site.change();
    await machine.settled();
    expect(machine.state()).toMatchObject({ step: 'bukti', runPlan: plan, plan: { counts: { create: 0 } } });
  });

  it('shows nobody what the run of another account wrote', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};5;;;;;;;;;;;`) });
    await machine.settled();
    const planId = machine.state().plan?.id ?? '';
    machine.send({ type: 'confirmRun', planId });
    await machine.settled();
    site.progress({ planId, phase: 'finished' });
    const as = async (accountTag: string | null, page: 'matriks' | 'login' | 'daftar-rhk') => {
      if (site.answer.kind !== 'page') throw new Error('no page');
      const { report } = site.answer;
      const detection = { ...report.detection, page };
      site.answer = { ...site.answer, report: { ...report, detection, accountTag } };
      site.change();
      await machine.settled();
      return [machine.state().step, machine.state().runPlan?.id ?? null, machine.state().run?.planId ?? null];
    };
    expect(await as(null, 'login')).toEqual(['bukti', planId, planId]);
    expect(await as('tag', 'daftar-rhk')).toEqual(['bukti', planId, planId]);
    expect(await as('latihan-1', 'daftar-rhk')).toEqual(['bukti', planId, planId]);
    expect(await as('rekan', 'daftar-rhk')).toEqual(['berkas', null, null]);
  });

  it('knows the plan of a run that another panel started from its journal', async () => {
    const { machine, site } = await machineBesideAnotherRun();
    if (site.answer.kind !== 'page') throw new Error('no page');
    const { report } = site.answer;
    site.answer = {
      ...site.answer,
      report: { ...report, run: site.snapshot({ runId: 'run-9', planId: 'another' }) },
    };
    site.change();
    await machine.settled();
    expect(machine.state()).toMatchObject({ step: 'jalankan', runPlan: { id: 'another' } });
  });

  it('knows it, too, when all it hears of that run is its progress', async () => {
    const { machine, site } = await machineBesideAnotherRun();
    site.progress({ runId: 'run-9', planId: 'another', phase: 'finished' });
    await machine.settled();
    expect(machine.state()).toMatchObject({ step: 'bukti', runPlan: { id: 'another' } });
  });

  it('refuses to run a plan other than the one on the screen', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;;;;;;;;;;;`) });
    await machine.settled();
    machine.send({ type: 'confirmRun', planId: 'another' });
    await machine.settled();
    expect(site.started).toEqual([]);
    expect(machine.state().startRefused).toBe('planStale');
  });

  it('starts and continues a run once however often it is asked before that is done, as by a double click', async () => {
    const { machine, site, journal } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    const planId = machine.state().plan?.id ?? '';
    for (const type of ['confirmRun', 'confirmRun'] as const) machine.send({ type, planId });
    await machine.settled();
    expect(site.started).toHaveLength(1);
    const { plan } = machine.state();
    if (plan === null) throw new Error('no plan');
    await journal.create('run-1', plan, 1);
    for (const type of ['continueRun', 'continueRun'] as const) machine.send({ type, runId: 'run-1' });
    await machine.settled();
    expect(site.asked).toEqual(['continue run-1']);
    // What is done may be asked for again.
    machine.send({ type: 'continueRun', runId: 'run-1' });
    await machine.settled();
    expect(site.asked).toHaveLength(2);
  });

  it('says why a run did not start until the person asks for something else, not only until the tab tells of itself', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    site.startRun = () => Promise.resolve(refuse('extensionReloaded'));
    machine.send({ type: 'confirmRun', planId: machine.state().plan?.id ?? '' });
    // The page that was just being loaded anew is there.
    site.change();
    await machine.settled();
    expect(machine.state().startRefused).toBe('extensionReloaded');
    machine.send({ type: 'setIncludeLocked', value: true });
    await machine.settled();
    expect(machine.state().startRefused).toBeNull();
  });

  it('answers a press made while the Matriks is read again by what that finds', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    const press = async () => {
      const planId = machine.state().plan?.id ?? '';
      site.change();
      machine.send({ type: 'confirmRun', planId });
      await machine.settled();
      return [site.started.length, machine.state().startRefused];
    };
    site.reading = readingOf({ 'Jumlah laporan': ['1'] });
    expect(await press()).toEqual([0, 'planStale']);
    expect(await press()).toEqual([1, null]);
  });

  it('takes back why a run did not start when the tab shows another Matriks', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    machine.send({ type: 'confirmRun', planId: 'another' });
    site.reading = readingOf({}, 2025);
    site.change();
    await machine.settled();
    expect(machine.state().startRefused).toBeNull();
  });

  it('makes the plan anew when the page holds other values, and nothing of the person is lost', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};5;;;;;;;;;;;`) });
    await machine.settled();
    const first = machine.state().plan;
    site.reading = readingOf({ 'Jumlah laporan': ['5'] });
    site.change();
    await machine.settled();
    expect(machine.state().plan?.id).not.toBe(first?.id);
    expect(machine.state().plan?.counts).toMatchObject({ create: 0, keep: 24 });
    expect(machine.state().workbook).not.toBeNull();
  });

  it('asks once what 1.000 means before anything can be run', async () => {
    const { machine } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1.000;;;;;;;;;;;`) });
    await machine.settled();
    expect(machine.state()).toMatchObject({ step: 'cocokkan', numberChoice: null, plan: { counts: { create: 0 } } });
    machine.send({ type: 'chooseNumbers', choice: 'thousands' });
    await machine.settled();
    expect(machine.state().plan?.rows[0]?.cells[0]).toMatchObject({ after: '1000', kind: 'create' });
  });

  it('asks for the columns when two claim one month, and keeps saying so until the person chose', async () => {
    const { machine } = await machineOn();
    const claims = () => machine.state().sheetProblems.map(({ code, column }) => `${code} ${column}`);
    machine.send({ type: 'paste', text: `RHK;Aspek;Indikator;Jan;Feb;Jan\n${REPORT.slice(0, -11)};1;2;3\n` });
    await machine.settled();
    const { mapping, step } = machine.state();
    expect([step, claims()]).toEqual(['cocokkan', ['twoColumnsForField D', 'twoColumnsForField F']]);
    if (mapping === null) throw new Error('no mapping');
    machine.send({ type: 'setMapping', mapping: { ...mapping, nomor: 1 } });
    await machine.settled();
    expect(claims()).toEqual(['twoColumnsForField D', 'twoColumnsForField F']);
    machine.send({ type: 'setMapping', mapping: { ...mapping, bulan: [5, ...mapping.bulan.slice(1)] } });
    await machine.settled();
    expect(claims()).toEqual([]);
    expect(
      machine
        .state()
        .plan?.rows[0]?.cells.slice(0, 2)
        .map(({ after }) => after),
    ).toEqual(['3', '2']);
  });

  it('takes no months of another year than the page, even where such headings were chosen before', async () => {
    const { machine, remembered } = await machineOn();
    const text = `RHK;Aspek;Indikator;Target;Satuan;Jan 2025;Feb 2025\n${REPORT};1;2\n`;
    for (const again of [false, true]) {
      machine.send({ type: 'paste', text });
      await machine.settled();
      const { step, mapping, sheetProblems, plan } = machine.state();
      expect([step, plan?.counts.create]).toEqual(['cocokkan', 0]);
      expect(sheetProblems.map(({ code, text }) => `${code} ${text}`)).toEqual(['yearDiffers 2025']);
      if (mapping === null) throw new Error('no mapping');
      machine.send({ type: 'setMapping', mapping: { ...mapping, bulan: [5, 6, ...mapping.bulan.slice(2)] } });
      await machine.settled();
      const chosen = machine.state();
      expect([chosen.plan?.counts.create, chosen.sheetProblems]).toEqual([2, []]);
      if (!again) machine.send({ type: 'confirmRun', planId: chosen.plan?.id ?? '' });
      await machine.settled();
      expect(remembered.size).toBe(1);
    }
  });

  describe('with a sheet whose months name a year, when Filter Tahun is changed', () => {
    const OF_2026 = `RHK;Aspek;Indikator;Target;Satuan;Jan 2026;Feb 2026\n${REPORT};1;2\n`;

    async function withSheet() {
      const here = await machineOn();
      here.machine.send({ type: 'paste', text: OF_2026 });
      await here.machine.settled();
      const shown = () => {
        const { step, plan, sheetProblems } = here.machine.state();
        return [step, plan?.counts.create, ...sheetProblems.map(({ code, text }) => `${code} ${text}`)];
      };
      const filter = async (tahun: number) => {
        here.site.reading = readingOf({}, tahun);
        here.site.change();
        await here.machine.settled();
        return shown();
      };
      const send = async (...intents: Parameters<typeof here.machine.send>[0][]) => {
        for (const intent of intents) here.machine.send(intent);
        await here.machine.settled();
      };
      return { ...here, shown, filter, send };
    }
    const ASIDE = ['cocokkan', 0, 'yearDiffers 2026'];

    it('plans them in the Matriks of that year alone, and as before when it is back', async () => {
      const { machine, shown, filter } = await withSheet();
      const { mapping } = machine.state();
      expect(shown()).toEqual(['tinjau', 2]);
      expect(await filter(2025)).toEqual(ASIDE);
      expect(await filter(2027)).toEqual(ASIDE);
      expect(await filter(2026)).toEqual(['tinjau', 2]);
      expect(machine.state().mapping).toEqual(mapping);
    });

    it('knows the year also of a file that was opened before there was a Matriks', async () => {
      const here = await machineOn(Object.assign(new FakeSite(), { answer: { kind: 'offline' } }));
      here.machine.send({ type: 'paste', text: OF_2026.replaceAll('2026', '2025') });
      await here.machine.settled();
      here.site.answer = new FakeSite().answer;
      here.site.change();
      await here.machine.settled();
      const { step, plan, sheetProblems } = here.machine.state();
      expect([step, plan?.counts.create, sheetProblems[0]?.text]).toEqual(['cocokkan', 0, '2025']);
    });

    it('takes the person’s own choice of months for the year it was made in, and asks again in another', async () => {
      const { machine, shown, filter, send } = await withSheet();
      await filter(2025);
      const { mapping } = machine.state();
      if (mapping === null) throw new Error('no mapping');
      await send({ type: 'setMapping', mapping: { ...mapping, bulan: [6, ...mapping.bulan.slice(1)] } });
      expect(shown()).toEqual(['cocokkan', 1]);
      expect(await filter(2025)).toEqual(['cocokkan', 1]);
      expect(await filter(2027)).toEqual(ASIDE);
      expect(await filter(2026)).toEqual(['tinjau', 2]);
    });

    it('disturbs no plan that is not of the sheet, and remembers no empty columns for such headings', async () => {
      const { machine, remembered, filter, send } = await withSheet();
      await send({ type: 'spread', rows: [], pattern: { kind: 'rata' } });
      expect((await filter(2025)).slice(0, 2)).toEqual(['tinjau', 16]);
      await send({ type: 'confirmRun', planId: machine.state().plan?.id ?? '' });
      expect(remembered.size).toBe(0);
    });

    it('keeps the wishes of the checklist', async () => {
      const { machine, filter, send } = await withSheet();
      await send({ type: 'wish', rows: [] });
      expect((await filter(2025))[0]).toBe('tinjau');
      expect(machine.state().spreadApplied).toBe(true);
    });

    it('leaves the proof of a run on the screen', async () => {
      const { machine, site, filter, send } = await withSheet();
      const planId = machine.state().plan?.id ?? '';
      await send({ type: 'confirmRun', planId });
      site.progress({ planId, phase: 'finished' });
      expect((await filter(2025)).slice(0, 2)).toEqual(['bukti', 0]);
      expect(machine.state().runPlan?.id).toBe(planId);
      expect((await filter(2026)).slice(0, 2)).toEqual(['bukti', 2]);
    });
  });

  it('leaves a row alone that the person unticks', async () => {
    const { machine } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    machine.send({ type: 'toggleRow', rowId: machine.state().plan?.rows[0]?.id ?? '' });
    await machine.settled();
    expect(machine.state().plan?.counts).toMatchObject({ create: 0, keep: 24 });
  });

  it('leaves it alone also after a look at another page, but not in the Matriks of another year', async () => {
    const { machine, site } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    machine.send({ type: 'toggleRow', rowId: machine.state().plan?.rows[0]?.id ?? '' });
    machine.send({ type: 'setIncludeLocked', value: true });
    await machine.settled();
    const { answer } = site;
    const become = async (next: typeof answer) => {
      site.answer = next;
      site.change();
      await machine.settled();
    };
    await become({ kind: 'offline' });
    await become(answer);
    expect(machine.state()).toMatchObject({ plan: { counts: { create: 0 } }, includeLocked: true });
    site.reading = readingOf({}, 2025);
    await become(answer);
    expect(machine.state()).toMatchObject({ plan: { rows: [{ excluded: false }, {}] }, includeLocked: false });
  });

  it('spreads annual targets without any file, and takes it back', async () => {
    const { machine } = await machineOn();
    machine.send({ type: 'spread', rows: [], pattern: { kind: 'rata' } });
    await machine.settled();
    expect(machine.state().plan?.rows.map(({ sumAfter }) => sumAfter)).toEqual(['12', '4']);
    machine.send({ type: 'clearSpread' });
    await machine.settled();
    expect(machine.state().plan).toBeNull();
  });

  it('says why a file cannot be read and keeps the one that was open', async () => {
    const { machine } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;;;;;;;;;;;`) });
    await machine.settled();
    machine.send({ type: 'openFile', file: new File(['%PDF-1.7 '], 'skp.xlsx') });
    await machine.settled();
    expect(machine.state().fileProblem).toEqual({ code: 'notASpreadsheet' });
    expect(machine.state().plan?.counts.create).toBe(1);
  });

  it('hands out a sample of the person’s own Matriks', async () => {
    const { machine, saved } = await machineOn();
    machine.send({ type: 'downloadSample', format: 'csv' });
    await machine.settled();
    expect(new TextDecoder().decode(saved[0]?.bytes)).toContain('Jumlah rekomendasi');
  });

  it('leads to the proof when the run ends, and lets stop overtake everything', async () => {
    const { machine, site } = await machineOn();
    site.progress({ phase: 'writing' });
    expect(machine.state()).toMatchObject({ step: 'jalankan', reachable: ['jalankan'] });
    machine.send({ type: 'stop' });
    expect(site.asked).toContain('stop');
    site.progress({ phase: 'finished' });
    await machine.settled();
    expect(machine.state().step).toBe('bukti');
  });

  it('offers to continue when the page went away in the middle of a run', async () => {
    const { machine, site, journal } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    const { plan } = machine.state();
    if (!plan) throw new Error('no plan');
    await journal.create('run-1', plan, 1);
    await journal.append('run-1', [{ seq: 1, at: 1, key: '100', state: 'sent', note: null }]);
    site.progress({ phase: 'writing' });
    site.change();
    await machine.settled();
    expect(machine.state()).toMatchObject({
      run: null,
      unfinished: { runId: 'run-1', done: 1, planned: 2, sameAccount: true },
    });
    machine.send({ type: 'continueRun', runId: 'run-1' });
    await machine.settled();
    expect(site.asked).toContain('continue run-1');
    // Forgotten only when nothing can be written into it any more.
    for (const busy of [true, false]) {
      site.busy = busy;
      machine.send({ type: 'forgetRun', runId: 'run-1' });
      await machine.settled();
      expect([(await journal.load('run-1')) !== null, machine.state().startRefused]).toEqual([
        busy,
        busy ? 'anotherRun' : null,
      ]);
    }
  });

  it('says that the record is gone, and offers it no more, when another window has removed it', async () => {
    const { machine, site, journal } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    const { plan } = machine.state();
    if (!plan) throw new Error('no plan');
    await journal.create('run-1', plan, 1);
    site.change();
    await machine.settled();
    expect(machine.state().unfinished?.runId).toBe('run-1');
    await journal.remove('run-1');
    site.begun = refuse('storageFailed');
    machine.send({ type: 'continueRun', runId: 'run-1' });
    await machine.settled();
    expect(machine.state()).toMatchObject({ startRefused: 'journalLost', unfinished: null });
  });

  it('does not offer an old run again after a newer one over the same SKP finished', async () => {
    const { machine, site, journal } = await machineOn();
    machine.send({ type: 'paste', text: sheet(`${REPORT};1;2;;;;;;;;;;`) });
    await machine.settled();
    const { plan } = machine.state();
    if (!plan) throw new Error('no plan');
    await journal.create('old', plan, 1);
    await journal.create('new', plan, 2);
    await journal.append('new', [{ seq: 1, at: 2, key: null, state: 'finished', note: null }]);
    site.change();
    await machine.settled();
    expect(machine.state().unfinished).toBeNull();
  });

  it('names a logged-out page and an unknown one', async () => {
    const site = new FakeSite();
    site.answer = { kind: 'portal' };
    const { machine } = await machineOn(site);
    expect(machine.state().page).toEqual({ kind: 'loggedOut' });
    const detection = { page: null, confidence: 0, signs: [] };
    site.answer = {
      kind: 'page',
      report: { detection, accountTag: null, unsavedEdits: false, run: null },
      latihan: false,
    };
    site.change();
    await machine.settled();
    expect(machine.state().page).toEqual({ kind: 'unrecognised', detection });
  });
});
