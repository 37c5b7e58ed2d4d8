/** "Kembalikan": a plan from the journal and a fresh reading, shown and confirmed like any other. */
import { expect, it } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { refuse } from '../../../utils/skp/result';
import { createMatriksMachine } from '../../../utils/workflow/matriks-machine';
import { FakeSite, readingOf } from './fake-site';

const SHEET = [
  'RHK;Aspek;Indikator;Target;Satuan;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des',
  'Tersedianya laporan kepegawaian;Kuantitas;Jumlah laporan;12;Dokumen;5;6;7;;;;;;;;;',
].join('\r\n');
const months = (...values: (string | null)[]) => Array.from({ length: 12 }, (_, at) => values[at] ?? null);

/** A run of January to March; the answer of March never came and nothing was stored. */
async function afterRun() {
  const site = new FakeSite();
  site.reading = readingOf({ 'Jumlah laporan': months('2') });
  const journal = createMemoryJournal();
  const machine = createMatriksMachine({
    site,
    journal,
    sheet: createImportSession(),
    recallMapping: () => Promise.resolve(null),
    rememberMapping: () => Promise.resolve(),
    accountTagOf: () => Promise.resolve('tag'),
    save: () => undefined,
    reportWords: () => {
      throw new Error('no report in these tests');
    },
  });
  const send = async (...intents: Parameters<typeof machine.send>[0][]) => {
    for (const intent of intents) machine.send(intent);
    await machine.settled();
  };
  await send({ type: 'paste', text: SHEET });
  const { plan } = machine.state();
  if (plan === null) throw new Error('no plan');
  await send({ type: 'confirmRun', planId: plan.id });
  await journal.create('run-1', plan, 1);
  const states = [
    ['100', 'intent'],
    ['100', 'sent'],
    ['101', 'intent'],
    ['101', 'sent'],
    ['102', 'intent'],
    ['102', 'pending'],
  ] as const;
  await journal.append(
    'run-1',
    states.map(([key, state], at) => ({ seq: at + 1, at: 2, key, state, note: null })),
  );
  site.reading = readingOf({ 'Jumlah laporan': months('5', '6') });
  site.progress({ phase: 'finished' });
  await machine.settled();
  return { machine, site, send, journal };
}
const writes = ({ machine }: Awaited<ReturnType<typeof afterRun>>) =>
  machine
    .state()
    .plan?.rows.flatMap(({ cells }) => cells)
    .filter(({ kind }) => kind !== 'keep')
    .map(({ key, before, after }) => [key, before, after]);

it('puts back what the run wrote and nothing else, only after the person’s confirmation', async () => {
  const here = await afterRun();
  const started = here.site.started.length;
  await here.send({ type: 'undoRun', runId: 'run-1' });
  expect(here.machine.state()).toMatchObject({ step: 'tinjau', undo: { notOurs: 0 }, run: null });
  expect(writes(here)).toEqual([
    ['100', '5', '2'],
    ['101', '6', null],
  ]);
  expect(here.site.started).toHaveLength(started);
  const { plan } = here.machine.state();
  await here.send({ type: 'confirmRun', planId: plan?.id ?? '' });
  expect(here.site.started.at(-1)).toEqual(plan);
});

it('leaves alone what is no longer ours, and says how much that is', async () => {
  const here = await afterRun();
  here.site.reading = readingOf({ 'Jumlah laporan': months('5', '99') });
  await here.send({ type: 'undoRun', runId: 'run-1' });
  expect(writes(here)).toEqual([['100', '5', '2']]);
  expect(here.machine.state().undo).toEqual({ notOurs: 1 });
});

it('is taken back without a trace, and gives way to the sheet', async () => {
  const here = await afterRun();
  await here.send({ type: 'undoRun', runId: 'run-1' }, { type: 'clearUndo' });
  expect(here.machine.state()).toMatchObject({ undo: null, step: 'tinjau', plan: { counts: { create: 1 } } });
});

const REFUSED = { undo: null, step: 'bukti' };

it('is not planned on the Matriks of another year', async () => {
  const here = await afterRun();
  here.site.reading = readingOf({}, 2025);
  await here.send({ type: 'lookAgain' }, { type: 'undoRun', runId: 'run-1' });
  expect(here.machine.state()).toMatchObject({ ...REFUSED, startRefused: 'undoElsewhere' });
});

it('waits for a Matriks that is only just there again', async () => {
  const here = await afterRun();
  const { answer } = here.site;
  here.site.answer = { kind: 'noTab' };
  await here.send({ type: 'lookAgain' });
  expect(here.machine.state().page.kind).toBe('noTab');
  here.site.answer = answer;
  await here.send({ type: 'undoRun', runId: 'run-1' });
  expect(here.machine.state()).toMatchObject({ step: 'tinjau', undo: { notOurs: 0 }, startRefused: null });
  expect(writes(here)).toHaveLength(2);
});

it('is planned as soon as the Matriks that was just being loaded anew can be read', async () => {
  const here = await afterRun();
  const { readMatriks } = here.site;
  here.site.readMatriks = () => Promise.resolve(refuse({ kind: 'connectionLost' }));
  await here.send({ type: 'undoRun', runId: 'run-1' });
  expect(here.machine.state()).toMatchObject({ ...REFUSED, startRefused: 'undoElsewhere' });
  here.site.readMatriks = readMatriks;
  here.site.change();
  await here.machine.settled();
  expect(here.machine.state()).toMatchObject({ step: 'tinjau', undo: { notOurs: 0 }, startRefused: null });
  expect(writes(here)).toHaveLength(2);
});

it('is forgotten when the person asks for something else meanwhile', async () => {
  const here = await afterRun();
  const { readMatriks } = here.site;
  here.site.readMatriks = () => Promise.resolve(refuse({ kind: 'connectionLost' }));
  await here.send({ type: 'undoRun', runId: 'run-1' }, { type: 'setIncludeLocked', value: true });
  here.site.readMatriks = readMatriks;
  here.site.change();
  await here.machine.settled();
  expect(here.machine.state()).toMatchObject({ undo: null, step: 'bukti' });
});

it('says so where there is no Matriks, or the one that was there cannot be read any more', async () => {
  const here = await afterRun();
  here.site.answer = { kind: 'noTab' };
  await here.send({ type: 'lookAgain' }, { type: 'undoRun', runId: 'run-1' });
  expect(here.machine.state()).toMatchObject({ ...REFUSED, startRefused: 'undoElsewhere' });

  const other = await afterRun();
  other.site.readMatriks = () => Promise.resolve(refuse({ kind: 'loggedOut' }));
  await other.send({ type: 'undoRun', runId: 'run-1' });
  expect(other.machine.state()).toMatchObject({ ...REFUSED, startRefused: 'undoElsewhere' });
});

it('says so when the record of the run is gone, and while a run is writing', async () => {
  const here = await afterRun();
  await here.journal.remove('run-1');
  await here.send({ type: 'undoRun', runId: 'run-1' });
  expect(here.machine.state()).toMatchObject({ ...REFUSED, startRefused: 'undoLost' });

  const running = await afterRun();
  running.site.progress({ phase: 'writing' });
  await running.send({ type: 'undoRun', runId: 'run-1' });
  expect(running.machine.state()).toMatchObject({ undo: null, startRefused: 'anotherRun' });
});
