/** P8: a whole SKP from nothing, against the bare sequence of the very same requests on a second, equal stand-in. */
import type { Page, Request } from '@playwright/test';
import { sampleSkp } from '../../scripts/demo/sample-skp';
import { SITE } from '../../scripts/browsers/launch';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import type { State } from '../../simulator/contract';
import type { WholeSkpReading } from '../../utils/ekinerja/types';
import { NO_SKP_CHOICES, planSkp } from '../../utils/plan/skp-plan';
import type { AtasanOptions, SkpPlan } from '../../utils/plan/skp-plan-types';
import type { PageReport } from '../../utils/platform/messages';
import type { Result } from '../../utils/skp/result';
import { buildInPage } from './build-in-page';
import type { Sent } from './in-page/replay';
import type { SkpTools, TimedSkp } from './in-page/skp-tools';
import { median, medianRatio, rounded, text, type Figure } from './measure';
import {
  openBareBrowser,
  openBarePage,
  openRig,
  openServer,
  siteTool,
  tool as ask,
  type Rig,
  type StandInServer,
} from './rig';

const SERVER_MS = 100;
const ROUNDS_HERE = 9;
/** Cells the bare loop sends at once: the most the engine ever does. */
const CELLS_AT_ONCE = 4;
const DAFTAR = `${SITE}?r=${encodeURIComponent('kinerja/kegiatan-rhk/index')}`;

async function tool<Name extends keyof SkpTools>(
  ours: Page,
  name: Name,
  ...args: Parameters<SkpTools[Name]>
): Promise<Awaited<ReturnType<SkpTools[Name]>>> {
  return ours.evaluate<Awaited<ReturnType<SkpTools[Name]>>>(`skpTools.${name}(...${JSON.stringify(args)})`);
}

/** The person's SKP without anything in it, and a way back to that. */
function emptied({ simulator }: StandInServer): () => void {
  const { state } = simulator;
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id;
  for (const row of [...state.rhk, ...state.indikator])
    if (row.idPegawai === saya && row.tahun === 2026) row.dihapus = true;
  state.lampiran = [];
  // Sessions stay: both sides are logged in.
  const tables: Partial<State> = structuredClone(state);
  delete tables.sesi;
  return () => void Object.assign(state, structuredClone(tables));
}

async function planOf(rig: Rig): Promise<SkpPlan> {
  interface ToPlan {
    readonly reading: WholeSkpReading;
    readonly atasan: AtasanOptions;
  }
  const read = (await tool(rig.ours, 'ask', 'readToPlan', null)) as Result<ToPlan, unknown>;
  const { accountTag } = (await ask(rig.ours, 'ask', 'pageReport', null)).value as PageReport;
  if (!read.ok || accountTag === null) throw new Error(`not read: ${JSON.stringify(read)}`);
  const { reading, atasan } = read.value;
  const wanted = sampleSkp((atasan ?? []).map(({ text: label }) => label));
  const source = { name: 'bench', hash: '' };
  const plan = planSkp({ now: reading, wanted, atasan, choices: NO_SKP_CHOICES, accountTag, source });
  if (!plan.ok || plan.value.counts.refuse > 0) throw new Error(`no plan: ${JSON.stringify(plan).slice(0, 400)}`);
  return plan.value;
}

const live = ({ simulator }: StandInServer): string =>
  JSON.stringify([
    simulator.state.rhk.filter(({ dihapus }) => !dihapus),
    simulator.state.indikator.filter(({ dihapus }) => !dihapus).map((row) => ({ ...row, waktuDibuat: null })),
    simulator.state.lampiran,
    simulator.state.bulanan.map(({ id, target }) => [id, target]),
  ]);

function check({ end }: TimedSkp): void {
  const { phase, reason, counts } = end;
  if (phase !== 'finished' || counts.proven !== counts.planned)
    throw new Error(
      `run ended ${phase} (${reason ?? ''}), ${String(counts.proven)} of ${String(counts.planned)} proven`,
    );
}

export async function measureWholeSkp(): Promise<Figure> {
  const { skpTools } = await buildInPage();
  const rig = await openRig('contoh', { floor: false });
  const bareBrowser = await openBareBrowser();
  const bare = await openServer('contoh');
  const barePage = await openBarePage(bareBrowser, bare);
  try {
    const resets = [emptied(rig), emptied(bare)];
    await rig.site.goto(DAFTAR);
    await rig.ours.evaluate(skpTools);
    await tool(rig.ours, 'load');
    const plan = await planOf(rig);
    /** A run; the list it began on is loaded anew behind it, and has no second script yet. */
    async function run(): Promise<TimedSkp> {
      const anew = rig.site.waitForEvent('load');
      const timed = await tool(rig.ours, 'timeSkp', plan);
      await anew;
      await tool(rig.ours, 'load');
      return timed;
    }
    const stages = [rig.server.stage, bare.server.stage];
    const sent: Sent[] = [];
    const note = (request: Request): void => {
      if (request.redirectedFrom() === null && !request.isNavigationRequest() && request.url().startsWith(SITE))
        sent.push({ method: request.method(), url: request.url(), body: request.postData() });
    };
    rig.site.on('request', note);
    // The first run shows which requests there are, and warms up.
    check(await run());
    rig.site.off('request', note);
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS_HERE; round += 1) {
      for (const reset of resets) reset();
      for (const stage of stages) stage.latencyMs = SERVER_MS;
      const [timed, ms] = await Promise.all([run(), siteTool(barePage, 'replay', sent, CELLS_AT_ONCE)]);
      for (const stage of stages) stage.latencyMs = 0;
      check(timed);
      if (live(rig) !== live(bare)) throw new Error('the bare sequence did not make the same SKP');
      ours.push(timed.ms);
      floor.push(ms);
    }
    const value = medianRatio(ours, floor);
    const { create, cells } = plan.counts;
    return {
      id: 'P8',
      title: 'whole SKP from nothing: forms, months, lampiran, journal and proof',
      value: rounded(value, 3),
      unit: '× floor',
      goal: '≤ 1.25 ×',
      holds: value <= 1.25,
      how: `Built extension in Chromium, ${String(create)} forms and ${String(cells)} cells of the sample SKP from the order to start until the last report, against the very ${String(sent.length)} requests it sends, replayed by a bare page on a second equal stand-in at the same moment: forms one by one, the pages of a reading two at once, ${String(CELLS_AT_ONCE)} cells at once. Server time ${String(SERVER_MS)} ms, median of ${String(ROUNDS_HERE)} rounds after a warm-up; both SKP compared. Ours ${text(median(ours) / 1000)} s, bare ${text(median(floor) / 1000)} s.`,
    };
  } finally {
    await rig.close();
    await bareBrowser.close();
    await bare.server.close();
  }
}
