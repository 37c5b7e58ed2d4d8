/** Random SKPs for the differential test: mostly nearly right, each wrong in a few of the ways people get them wrong. */
import type { Recipe } from './stand-in';

type Skp = Recipe['skp'][number];
type Indikator = Skp['rhk'][number]['indikator'][number];
export type Random = () => number;

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const chance = (random: Random, share: number): boolean => random() < share;
function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[upTo(random, values.length - 1)] ?? values[0];
}

const cents = (value: number): string => String(Math.round(value * 100) / 100);

function monthsOf(random: Random, start: number, carrier: boolean): (string | null)[] {
  const style = pick(random, ['whole', 'whole', 'whole', 'cents', 'quarters', 'large'] as const);
  return Array.from({ length: 12 }, (_, i) => {
    if (i + 1 < start && chance(random, 0.9)) return null;
    if (!carrier && chance(random, 0.4)) return pick(random, [null, null, '0', '0.00']);
    const whole = 1 + upTo(random, 9);
    if (style === 'cents') return cents(whole + upTo(random, 99) / 100);
    if (style === 'quarters') return String(whole + upTo(random, 3) / 4);
    return style === 'large' ? String(whole * 10_000_000) : String(whole);
  });
}

function targetOf(random: Random, bulan: readonly (string | null)[]): string | null {
  const total = bulan.reduce((sum, value) => sum + Number(value ?? '0'), 0);
  const exact = String(total);
  const wishes: [() => string | null, ...(() => string | null)[]] = [
    () => exact,
    () => exact,
    () => exact,
    () => exact,
    () => exact,
    () => exact,
    () => (exact.includes('.') ? exact : `${exact}.00`),
    () => cents(total),
    () => cents(total + 0.01),
    () => cents(total - 0.01),
    () => String(total + 1),
    () => String(total - 1),
    () => null,
    () => '0',
    () => '0.00',
    () => '-3',
  ];
  return pick(random, wishes)();
}

function indikatorOf(random: Random, start: number, carrier: boolean): Indikator {
  const bulan = monthsOf(random, start, carrier);
  return {
    status: carrier ? pick(random, [2, 2, 2, 4]) : pick(random, [2, 2, 1, 3, 4]),
    target:
      carrier && chance(random, 0.7)
        ? String(bulan.reduce((s, v) => s + Number(v ?? '0'), 0))
        : targetOf(random, bulan),
    bulan: chance(random, 0.06) ? null : bulan,
    duplicates: chance(random, 0.02),
    dihapus: chance(random, 0.05),
  };
}

/** Empties one month in the whole SKP and keeps the sums of the rows right. */
function withHole(random: Random, skp: Skp, start: number): Skp {
  const bulan = chance(random, 0.5) ? start : start + upTo(random, 12 - start);
  const rhk = skp.rhk.map((row) => ({
    ...row,
    indikator: row.indikator.map((one) => {
      const cell = one.bulan?.[bulan - 1] ?? null;
      if (one.bulan === null || cell === null || one.target === null) return one;
      const rest = one.bulan.map((value, i) => (i === bulan - 1 ? pick(random, [null, '0']) : value));
      const total = rest.reduce((sum, value) => sum + Number(value ?? '0'), 0);
      return { ...one, bulan: rest, target: String(total) };
    }),
  }));
  return { ...skp, rhk };
}

function skpOf(random: Random, tahun: number): Skp {
  const late = chance(random, 0.35);
  const start = late ? 1 + upTo(random, 11) : 1;
  const year = late ? tahun + pick(random, [0, 0, 0, 0, 1]) : tahun - 1 - upTo(random, 3);
  const day = 1 + upTo(random, 27);
  const month = late ? start : 1 + upTo(random, 11);
  const mulai = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const rhk = Array.from({ length: 1 + upTo(random, 2) }, (_, i) => ({
    tahapan: i > 0 && chance(random, 0.3),
    indikator: Array.from({ length: upTo(random, 2) + (i === 0 ? 1 : 0) }, (_unused, j) =>
      indikatorOf(random, start, i === 0 && j === 0 && chance(random, 0.75)),
    ),
  }));
  const skp = { mulai, jpt: chance(random, 0.15), rhk };
  return chance(random, 0.2) ? withHole(random, skp, start) : skp;
}

/** One person's year: one or two SKP numbers; now and then the session is in another year than the SKP. */
export function recipeOf(random: Random): Recipe {
  const tahun = 2026;
  return {
    tahun,
    sessionYear: tahun + (chance(random, 0.1) ? pick(random, [-1, 1]) : 0),
    skp: Array.from({ length: chance(random, 0.25) ? 2 : 1 }, () => skpOf(random, tahun)),
  };
}
