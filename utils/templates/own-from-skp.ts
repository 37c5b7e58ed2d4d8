/**
 * Templates out of what the person already wrote. Invariants: a text changes only where the year, the SKP number, the
 * jabatan or the unit stand in it exactly; what cannot become a template is counted with its reason, never bent.
 */
import type { Facts } from '../skp/facts';
import type { Indikator, TargetBulan } from '../skp/model';
import { canonicalNumber, isPlainNumber } from '../skp/number-text';
import { cleanText } from '../text/huruf';
import { fold } from '../text/normalise';
import { textsOf } from './fill-template';
import { Aspek, Templat, type BagianLampiran, type PolaBulan, type TemplatIndikator } from './model';
import { holdsPersonalNumber } from '../text/personal-number';
import { ownId } from './stored';

export type NotTaken = 'aspek' | 'target' | 'tooLong' | 'personalNumber' | 'alreadyThere';

export interface OwnFromSkp {
  readonly templat: readonly Templat[];
  /** How many RHK, indikator or lampiran were left out, by reason. */
  readonly left: Readonly<Partial<Record<NotTaken, number>>>;
}

/** What stands for a place in this SKP; null or empty = not known. */
export interface KnownWords {
  readonly tahun: number | null;
  readonly nomorSkp: string | null;
  readonly jabatan: string;
  readonly unit: string;
}

const BAGIAN: readonly (readonly [BagianLampiran, string])[] = [
  ['dukungan', 'dukungan'],
  ['skema', 'skema'],
  ['konsekuensi', 'konsekuensi'],
];

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

/** The text with places where the known words stand as whole words. The longest first: "1-2026" holds a year. */
export function withPlaces(text: string, known: KnownWords): string {
  const words: (readonly [string, string])[] = [
    ['nomor_skp', known.nomorSkp ?? ''],
    ['unit', known.unit.trim()],
    ['jabatan', known.jabatan.trim()],
    ['tahun', known.tahun === null ? '' : String(known.tahun)],
  ];
  const inUse = words.filter(([, word]) => word.length >= 4 || (word !== '' && /\d/u.test(word)));
  if (inUse.length === 0) return text;
  const sorted = [...inUse].sort(([, one], [, other]) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}{])(?:${sorted.map(([, word]) => escaped(word)).join('|')})(?![\\p{L}\\p{N}}])`,
    'gu',
  );
  return text.replace(pattern, (found) => `{{${sorted.find(([, word]) => word === found)?.[0] ?? ''}}}`);
}

/** The pattern the months follow; months that were not read follow none, so they are spread evenly. */
function patternOf(bulan: readonly TargetBulan[] | null): PolaBulan {
  const used = (bulan ?? []).filter(({ nilai }) => nilai !== null && Number(nilai) !== 0).map((one) => one.bulan);
  const months = [...used].sort((one, other) => one - other).join();
  if (months === '' || used.length === 12) return { kind: 'rata' };
  if (months === '3,6,9,12') return { kind: 'triwulan' };
  return months === '12' ? { kind: 'akhirTahun' } : { kind: 'bulan', bulan: used };
}

/** Makes templates of an SKP. `own`: what is there already; the same text is not taken twice. */
export function ownFromSkp(
  facts: Pick<Facts, 'skp' | 'lampiran'>,
  known: KnownWords,
  own: readonly Templat[],
): OwnFromSkp {
  const left: Partial<Record<NotTaken, number>> = {};
  const leave = (why: NotTaken) => {
    left[why] = (left[why] ?? 0) + 1;
  };
  const textOf = (text: string) => withPlaces(cleanText(text).text, known);
  const ids = new Set(own.map(({ id }) => id));
  const there = new Set(own.map(ownKeyOf));
  const templat: Templat[] = [];

  function take(candidate: Templat): void {
    const parsed = Templat.safeParse(candidate);
    if (!parsed.success) leave('tooLong');
    else if (textsOf(candidate).some(holdsPersonalNumber)) leave('personalNumber');
    else if (there.has(ownKeyOf(candidate))) leave('alreadyThere');
    else {
      ids.add(candidate.id);
      there.add(ownKeyOf(candidate));
      templat.push(parsed.data);
    }
  }

  function indikatorOf({ nama, aspek, target, satuan, bulan }: Indikator): readonly TemplatIndikator[] {
    const its = Aspek.options.find((one) => fold(one) === fold(aspek));
    if (its === undefined) {
      leave('aspek');
      return [];
    }
    const number = target !== null && isPlainNumber(target) ? canonicalNumber(target) : null;
    if (number === null || !/^\d{1,9}(?:\.\d{1,4})?$/u.test(number)) {
      leave('target');
      return [];
    }
    return [{ nama: textOf(nama), aspek: its, target: number, satuan: textOf(satuan), pola: patternOf(bulan) }];
  }

  const shared = { jabatan: [], unit: [] };
  for (const { nama, jenis, indikator } of facts.skp?.rhk ?? []) {
    const rhk = textOf(nama);
    const rows = indikator.flatMap(indikatorOf);
    take({
      ...shared,
      id: ownId(rhk, ids),
      jenis: 'rhk',
      rhk,
      jenisRhk: jenis,
      kataAtasan: [],
      indikator: rows,
      lampiran: [],
    });
  }
  for (const { jenis, entries } of facts.lampiran ?? []) {
    const bagian = BAGIAN.find(([, word]) => fold(jenis).startsWith(word))?.[0];
    for (const entry of bagian === undefined ? [] : entries) {
      const uraian = textOf(entry.uraian);
      if (bagian !== undefined) take({ ...shared, id: ownId(uraian, ids), jenis: 'lampiran', bagian, uraian });
    }
  }
  return { templat, left };
}

/** Same kind and same texts = the same template, whatever its id. */
export const keyOf = (templat: Templat): string =>
  [templat.jenis, templat.jenis === 'lampiran' ? templat.bagian : '', ...textsOf(templat)].map(fold).join('\n');

/** What the person has already: the same with the same targets. Another target is another template, and not "there". */
export const ownKeyOf = (templat: Templat): string =>
  [keyOf(templat), ...(templat.jenis === 'rhk' ? templat.indikator.map((one) => one.aspek + one.target) : [])].join(
    '\n',
  );
