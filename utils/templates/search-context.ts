/** What speaks for a template where the person is now: their jabatan and unit, the RHK atasan, the field in front of them. */
import { fold } from '../text/normalise';
import type { Aspek, BagianLampiran, KeluargaJabatan, Templat } from './model';
import { wordsOf } from './term-index';

export interface SearchContext {
  /** As e-Kinerja prints it; families are found in it by their words. */
  readonly jabatan?: string | null;
  readonly unit?: string | null;
  /** The RHK atasan that was chosen. */
  readonly rhkAtasan?: string | null;
  readonly aspek?: Aspek | null;
  readonly bagian?: BagianLampiran | null;
}

/** Ids of the families a jabatan belongs to: one of their names or words stands in it, as whole words. */
export function familiesOf(jabatan: string, keluarga: readonly KeluargaJabatan[]): ReadonlySet<string> {
  const text = ` ${wordsOf(jabatan).join(' ')} `;
  const ids = keluarga
    .filter(({ nama, kata }) => [nama, ...kata].some((words) => text.includes(` ${wordsOf(words).join(' ')} `)))
    .map(({ id }) => id);
  return new Set(ids);
}

/** A factor per template: 1 = nothing speaks for it, below 1 = it is meant for somebody else. */
export function contextBoost(
  context: SearchContext,
  keluarga: readonly KeluargaJabatan[],
): (templat: Templat) => number {
  const families = familiesOf(context.jabatan ?? '', keluarga);
  const unit = fold(context.unit ?? '');
  const atasan = ` ${wordsOf(context.rhkAtasan ?? '').join(' ')}`;
  return (templat) => {
    let factor = 1;
    if (families.size > 0 && templat.jabatan.length > 0)
      factor *= templat.jabatan.some((id) => families.has(id)) ? 1.5 : 0.8;
    if (unit !== '' && templat.unit.some((words) => unit.includes(fold(words)))) factor *= 1.3;
    if (templat.jenis === 'rhk') {
      // Words of the RHK atasan are compared from their beginning: "keuangan" also speaks for "keuangannya".
      const hits = templat.kataAtasan.filter((word) => atasan.includes(` ${wordsOf(word).join(' ')}`)).length;
      factor *= 1 + 0.2 * Math.min(3, hits);
      if (context.aspek && templat.indikator.some(({ aspek }) => aspek === context.aspek)) factor *= 1.2;
    }
    if (templat.jenis === 'lampiran' && context.bagian && templat.bagian === context.bagian) factor *= 1.5;
    return factor;
  };
}
