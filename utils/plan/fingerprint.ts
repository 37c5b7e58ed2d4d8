/** A plan's identity: the same content gives the same id, any difference another one. Not a protection against forgery. */
import type { TargetPlan } from './types';

/** 128 bits of a text as 32 hex digits: four mixed 32-bit lanes, one after the other (no secrets depend on it). */
export function fingerprint(text: string): string {
  let one = 0x9e3779b9;
  let two = 0x243f6a88;
  let three = 0xb7e15162;
  let four = 0x71374491;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = mix(Math.imul(one ^ code ^ (two >>> 15), 0x85ebca6b));
    two = mix(Math.imul(two ^ code ^ (three >>> 15), 0xc2b2ae35));
    three = mix(Math.imul(three ^ code ^ (four >>> 15), 0x27d4eb2f));
    four = mix(Math.imul(four ^ code ^ (one >>> 15), 0x165667b1));
  }
  return [one, two, three, four].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

const mix = (lane: number): number => lane ^ (lane >>> 13);

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
