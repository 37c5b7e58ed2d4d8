/** From the source and what was read to the plan the person is shown. */
import type { SkpComparison } from '../plan/compare-skp';
import { NO_PLAN, type RencanaCore } from './rencana-core';
import { read } from './rencana-read';

/** Reads what is not read yet, then makes the plan; a plan leads to Tinjau, a refusal is said in Berkas. */
export async function prepare(core: RencanaCore, afresh: boolean): Promise<void> {
  const { state, update } = core;
  if (core.sheet !== null) await readSheet(core);
  if ((core.now === null || afresh) && !(await read(core))) return;
  await replan(core);
  update({ step: state().plan === null ? 'berkas' : 'tinjau', comparison: await compared(core) });
}

/** The source beside what e-Kinerja holds now, as far as both were read. Templates are compared with nothing. */
async function compared(core: RencanaCore): Promise<SkpComparison | null> {
  const { state, wishes } = core;
  const { skp = null, lampiran = null } = core.now?.reading.facts ?? {};
  const kind = state().source?.kind;
  const { said } = wishes;
  if (skp === null || said === null || kind === undefined || kind === 'templat') return null;
  const [{ compareSkp }, { sideOfWanted }] = await Promise.all([
    import('../plan/compare-skp'),
    import('../plan/wanted-side'),
  ]);
  const side = kind === 'tahunLalu' && core.last !== null ? core.last.parts : sideOfWanted(said, skp.tahun);
  return compareSkp(side, { skp, lampiran });
}

async function readSheet(core: RencanaCore): Promise<void> {
  const { ports, state, update, wishes } = core;
  if (core.sheet === null) return;
  update({ busy: 'planning' });
  const bagian = (core.now?.reading.facts.lampiran ?? []).map(({ jenis }) => jenis);
  const result = await ports.session.readSkp({ aspek: [], bagian }, state().numberChoice);
  wishes.take(result.wanted, { name: core.sheet.name, hash: core.sheet.hash }, false);
  update({ busy: null, problems: result.problems, ambiguous: result.ambiguous });
}

/** The plan of what is wanted and what was read, or why there is none. */
export async function replan(core: RencanaCore): Promise<void> {
  const { ports, state, update, wishes } = core;
  if (core.now === null || core.tag === null || wishes.isEmpty) {
    update({ ...NO_PLAN });
    return;
  }
  core.planner ??= await ports.loadPlanner();
  const { includeLocked, includeFractions } = state();
  const made = wishes.plan(core.planner, core.now, core.tag, { includeLocked, includeFractions });
  const { monthsOut } = wishes;
  update(made.ok ? { ...NO_PLAN, plan: made.value, monthsOut } : { ...NO_PLAN, noPlan: made.reason, monthsOut });
}
