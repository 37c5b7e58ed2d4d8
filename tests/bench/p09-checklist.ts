/** P9: the whole SKP of 200 indikator read and judged, against the bare fetches of the same five pages. */
import type { Page } from '@playwright/test';
import { SITE } from '../../scripts/browsers/launch';
import type { State } from '../../simulator/contract';
import { buildInPage } from './build-in-page';
import type { ChecklistTools, TimedChecklist } from './in-page/checklist-tools';
import { interleave, median, medianRatio, rounded, text, type Figure } from './measure';
import { openRig, type Rig } from './rig';

const SKP = '&KegiatanRhkSearch%5Bnomor_skp%5D=1-2026';
const page = (route: string, query = ''): string => `${SITE}?r=${encodeURIComponent(route)}${query}`;
const DAFTAR = page('kinerja/kegiatan-rhk/index', SKP);
const FIVE = [
  DAFTAR,
  page('kinerja/kegiatan-rhk/matriks', SKP),
  page('kinerja/instansi-pegawai-skp/index-v3', '&mode=pegawai'),
  page('kinerja/instansi-pegawai-skp/index-lampiran', '&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026'),
  page('pegawai/profil'),
];
/**
 * Server time per page in ms, and whether the server takes one request of a session at a time, as PHP does with its
 * session file. 0 ms is the stand-in's own work alone.
 */
const SERVERS = [
  { serverMs: 0, lock: false },
  { serverMs: 100, lock: false },
  { serverMs: 100, lock: true },
  { serverMs: 300, lock: false },
] as const;
type Server = (typeof SERVERS)[number];

async function tool<Name extends keyof ChecklistTools>(
  ours: Page,
  name: Name,
  ...args: Parameters<ChecklistTools[Name]>
): Promise<Awaited<ReturnType<ChecklistTools[Name]>>> {
  return ours.evaluate<Awaited<ReturnType<ChecklistTools[Name]>>>(`checklistTools.${name}(...${JSON.stringify(args)})`);
}

/** One page after the other, bodies only: nothing is parsed. */
async function bareFetches(site: Page): Promise<number> {
  return site.evaluate(async (urls) => {
    const started = performance.now();
    for (const url of urls) await (await fetch(url, { cache: 'no-store' })).text();
    return performance.now() - started;
  }, FIVE);
}

/** Months that add up, except in every fifth row; a lampiran with one part missing. */
function fill(state: State): void {
  for (const [i, row] of state.indikator.entries()) {
    const whole = Math.floor(Number(row.target) / 12);
    const months = state.bulanan.filter(({ idIndikator }) => idIndikator === row.id);
    for (const month of months) month.target = String(whole + (month.bulan === 12 ? Number(row.target) % 12 : 0));
    if (i % 5 === 0 && months[0] !== undefined) months[0].target = null;
  }
  const idSkp = state.indikator[0]?.idSkp ?? 0;
  for (const idJenis of [1, 2]) {
    state.lampiran.push({ id: 300 + idJenis, idSkp, idJenis, uraian: 'Sumber daya, jadwal dan bukti kinerja' });
  }
}

interface Round {
  readonly server: Server;
  readonly ratio: number;
  readonly oursMs: number;
  readonly bareMs: number;
}

async function measureAt(rig: Rig, server: Server, seen: TimedChecklist[]): Promise<Round> {
  rig.server.stage.latencyMs = server.serverMs;
  rig.server.stage.sessionLock = server.lock;
  const { ours, bare } = await interleave({
    ours: async () => {
      const timed = await tool(rig.ours, 'readAndJudge');
      if (timed.indikator !== 200 || timed.missing > 0) throw new Error(`not all read: ${JSON.stringify(timed)}`);
      seen.push(timed);
      return timed.ms;
    },
    bare: () => bareFetches(rig.site),
  });
  rig.server.stage.latencyMs = 0;
  return { server, ratio: medianRatio(ours, bare), oursMs: median(ours), bareMs: median(bare) };
}

export async function measureChecklist(): Promise<Figure> {
  const { checklistTools } = await buildInPage();
  const rig = await openRig('duaratus', { floor: false });
  try {
    await bareFetches(rig.site);
    fill(rig.simulator.state);
    await rig.site.goto(DAFTAR);
    await rig.ours.evaluate(checklistTools);
    await tool(rig.ours, 'load');
    const seen: TimedChecklist[] = [];
    const rounds: Round[] = [];
    for (const server of SERVERS) rounds.push(await measureAt(rig, server, seen));
    const alone = median(await tool(rig.ours, 'judgeAlone', 20));
    const worst = Math.max(...rounds.filter(({ server }) => server.serverMs > 0).map(({ ratio }) => ratio));
    const each = rounds.map(({ server, ratio, oursMs, bareMs }) => {
      const name = `${String(server.serverMs)} ms${server.lock ? ', one request at a time' : ''}`;
      return `${name}: ${text(ratio, 2)} (${text(oursMs)} against ${text(bareMs)} ms)`;
    });
    return {
      id: 'P9',
      title: 'reading and judging the whole SKP, 200 indikator',
      value: rounded(worst),
      unit: '× floor',
      goal: '≤ 1.3 × the bare fetches; judging alone ≤ 10 ms',
      holds: worst <= 1.3 && alone <= 10,
      how: `Built extension: from the panel's question to the judged list (page script loaded before), against five fetches one after the other in the same page, bodies only, nothing parsed; order alternating, median of the ratios; by server time per page: ${each.join('; ')}. The value is the worst of those with server time; at 0 ms the stand-in answers faster than any server and only the parsing of the Matriks is seen. Judging alone: ${text(alone)} ms, median of 20 fresh copies (right after reading: ${text(median(seen.map(({ judgeMs }) => judgeMs)))} ms); ${String(seen[0]?.findings ?? 0)} findings.`,
    };
  } finally {
    await rig.close();
  }
}
