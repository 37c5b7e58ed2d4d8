/** A plan's identity: the same content gives the same id, any difference another one. Not a protection against forgery. */
import type { TargetPlan } from './types';

/** 128 bits of a text as 32 hex digits (four mixed 32-bit lanes; no secrets depend on it). */
export function fingerprint(text: string): string {
  const lanes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x71374491];
  const factors = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    for (let lane = 0; lane < 4; lane += 1) {
      const mixed = Math.imul((lanes[lane] ?? 0) ^ code ^ ((lanes[(lane + 1) % 4] ?? 0) >>> 15), factors[lane] ?? 1);
      lanes[lane] = mixed ^ (mixed >>> 13);
    }
  }
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Everything a plan says, in one fixed order, whatever the order of its properties after storage or messages. */
export function fingerprintPlan(plan: Omit<TargetPlan, 'id'>): string {
  const rows = plan.rows.map((row) => [
    [row.id, row.nomor, row.jenis, row.rhkId, row.rhk, row.nomorSkp, row.aspek, row.indikator, row.target, row.satuan],
    [row.status, row.sumBefore, row.sumAfter, row.sumMatches, row.sheetRow, row.excluded],
    row.cells.map(({ bulan, key, before, after, kind, reason, asked }) => [
      bulan,
      key,
      before,
      after,
      kind,
      reason,
      asked,
    ]),
  ]);
  const unmatched = plan.unmatched.map((row) => [row.sheetRow, row.indikator, row.rhk, row.why, row.candidates]);
  const counts = (['create', 'change', 'clear', 'keep', 'refuse'] as const).map((kind) => plan.counts[kind]);
  const head = [plan.version, plan.tahun, plan.nomorSkp, plan.accountTag, plan.source.name, plan.source.hash];
  return fingerprint(JSON.stringify([head, rows, unmatched, plan.emptyMonths, counts]));
}

/** True if the plan still is what its id says: what was confirmed is exactly what runs. */
export function planIsIntact(plan: TargetPlan): boolean {
  return plan.id === fingerprintPlan(plan);
}
