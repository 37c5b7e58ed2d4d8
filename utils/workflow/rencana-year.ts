/** Last year's SKP as the source: read with the year of e-Kinerja changed for a moment, and made this year's. */
import { isUnderWay } from './run-steps';
import type { RencanaCore } from './rencana-core';
import { read, recallYear } from './rencana-read';
import { takeWanted } from './rencana-source';

/** The person agreed. `nomorSkp`: which SKP of that year; null = the site's own choice. */
export async function copyLastYear(core: RencanaCore, nomorSkp: string | null): Promise<void> {
  const { ports, state, update } = core;
  if (isUnderWay(state().run) || (core.now === null && !(await read(core)))) return;
  const tahun = core.now?.reading.facts.sessionYear ?? null;
  if (tahun === null) return;
  update({ busy: 'tahunLalu', yearFailure: null, yearLeft: null });
  const { reading, why } = await ports.door.readYear(tahun - 1, nomorSkp);
  update({ busy: null, yearLeft: why });
  await recallYear(core);
  if (!reading.ok) {
    update({ yearFailure: reading.reason });
    return;
  }
  const { facts, gaps, missing, nomors } = reading.value;
  const { skp, lampiran, perspektif } = facts;
  const unread = missing.find(({ page }) => page === 'matriks' || page === 'lampiran');
  // What was not read would look as if last year had not had it, as in a backup with holes.
  if (skp === null || gaps || unread !== undefined) {
    update({ yearFailure: unread?.why ?? 'unreadablePage' });
    return;
  }
  if ((await ports.accountTagOf(reading.value.akun)) !== core.tag) {
    update({ yearFailure: 'otherAccount' });
    return;
  }
  core.last = { parts: { skp, lampiran, perspektif }, nomors };
  await adapt(core, []);
}

/** Makes the wish of last year's SKP, but for the changes of years that are not wanted. */
export async function adapt(core: RencanaCore, unwanted: readonly string[]): Promise<void> {
  const { update } = core;
  const tahun = core.now?.reading.facts.sessionYear ?? null;
  if (core.last === null || core.now === null || tahun === null) return;
  const { parts, nomors } = core.last;
  const { adaptYear, changeKey } = await import('../plan/adapt-year');
  const rhkAtasan = core.now.atasan?.map(({ text }) => text) ?? null;
  const { wanted, changes } = adaptYear(parts, { into: tahun, nomorSkp: null, rhkAtasan, unwanted });
  const source = { kind: 'tahunLalu', name: parts.skp.nomorSkp ?? String(parts.skp.tahun) } as const;
  const lastYear = {
    tahun: parts.skp.tahun,
    nomorSkp: parts.skp.nomorSkp,
    nomors,
    changes: changes.map((one) => ({ key: changeKey(one), ...one })),
    unwanted,
  };
  await takeWanted(core, { type: 'wanted', wanted, source }, true);
  update({ lastYear });
}

/** Puts the year of e-Kinerja back, where that did not succeed. */
export async function restoreYear(core: RencanaCore): Promise<void> {
  const { ports, update } = core;
  update({ busy: 'tahunLalu' });
  const { restored, why } = await ports.door.restoreYear();
  update({ busy: null, yearLeft: restored || why === 'nothingToRestore' ? null : why });
}
