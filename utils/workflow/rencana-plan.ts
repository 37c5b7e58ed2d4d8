/** From the source and what was read to the plan the person is shown. */
import type { SkpComparison } from '../plan/compare-skp';
import { NO_PLAN, type RencanaCore } from './rencana-core';
import { read } from './rencana-read';

/** Reads what is not read yet, then makes the plan; a plan leads to Tinjau, a refusal is said in Berkas. */
export async function prepare(core: RencanaCore, afresh: boolean): Promise<void> {
  const { state, update, held } = core;
  if (held.sheet !== null) await readSheet(core);
  if ((held.now === null || afresh) && !(await read(core))) return;
  await replan(core);
  update({ step: state().plan === null ? 'berkas' : 'tinjau', comparison: await compared(core) });
}

/** The source beside what e-Kinerja holds now, as far as both were read. Templates are compared with nothing. */
async function compared(core: RencanaCore): Promise<SkpComparison | null> {
  const { state, wishes, held } = core;
  const { skp = null, lampiran = null } = held.now?.reading.facts ?? {};
  const kind = state().source?.kind;
  const { said } = wishes;
  if (skp === null || said === null || kind === undefined || kind === 'templat') return null;
  const [{ compareSkp }, { sideOfWanted }] = await Promise.all([
    import('../plan/compare-skp'),
    import('../plan/wanted-side'),
  ]);
  const side = kind === 'tahunLalu' && held.last !== null ? held.last.parts : sideOfWanted(said, skp.tahun);
  return compareSkp(side, { skp, lampiran });
}

async function readSheet(core: RencanaCore): Promise<void> {
  const { ports, state, update, wishes, held } = core;
  if (held.sheet === null) return;
  update({ busy: 'planning' });
  const bagian = (held.now?.reading.facts.lampiran ?? []).map(({ jenis }) => jenis);
  const result = await ports.session.readSkp({ aspek: [], bagian }, state().numberChoice);
  wishes.take(result.wanted, { name: held.sheet.name, hash: held.sheet.hash }, false);
  update({ busy: null, problems: result.problems, ambiguous: result.ambiguous });
}

/** The plan of what is wanted and what was read, or why there is none. */
export async function replan(core: RencanaCore): Promise<void> {
  const { ports, state, update, wishes, held } = core;
  if (held.now === null || held.tag === null || wishes.isEmpty) {
    update({ ...NO_PLAN });
    return;
  }
  held.planner ??= await ports.loadPlanner();
  const { includeLocked, includeFractions } = state();
  const made = wishes.plan(held.planner, held.now, held.tag, { includeLocked, includeFractions });
  const { monthsOut } = wishes;
  update(made.ok ? { ...NO_PLAN, plan: made.value, monthsOut } : { ...NO_PLAN, noPlan: made.reason, monthsOut });
}
