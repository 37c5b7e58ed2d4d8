/**
 * Newer words of the site's labels (`kata`) while the pack is written: one line per label, with the words that stand on the
 * screen now. What e-Kinerja's labels are and which words the panel would take is known elsewhere, and comes as a port.
 */
import type { Paket } from '../packs/model';
import { refusedText } from './check-form';
import { own, type Temuan } from './temuan';

export type KataPaket = NonNullable<Paket['kata']>;

export interface LabelSitus {
  /** Kind and name: "head.rhk". */
  readonly label: string;
  /** The words known so far, the usual one first. */
  readonly kata: readonly string[];
}

/** Why the panel would not take a word; `arti`: what it means already, in a known word of that label. */
export interface PutusanKata {
  readonly alasan: 'labelTakDikenal' | 'bukanKata' | 'artiLain' | 'ruteLain' | 'sudahDikenal';
  readonly arti: string | null;
}

export interface KenalKata {
  readonly label: readonly LabelSitus[];
  /** Per label and word, in the order in which the panel takes them; null = it takes it. */
  readonly nilai: (kata: KataPaket) => readonly (readonly (PutusanKata | null)[])[];
}

/** As the format of packs allows. */
const MOST = { teks: 10, panjang: 100 } as const;

/** A pack without words has no such part. */
export const withKata = (paket: Paket, kata: KataPaket): Paket => ({
  ...paket,
  kata: kata.length === 0 ? undefined : kata,
});

/** What is to be mended in the words; `at` is the line. Of one line the first is enough to say: it is one field. */
export function checkKata(kata: KataPaket | undefined, nilai: KenalKata['nilai']): readonly Temuan[] {
  if (kata === undefined) return [];
  const judged = nilai(kata);
  return kata.flatMap(({ label, teks }, at) => {
    if (label === '') return [own('labelMissing', 'label', at)];
    if (teks.length === 0) return [own('empty', 'kata', at)];
    if (teks.length > MOST.teks) return [own('kataTooMany', 'kata', at)];
    const refused = teks.flatMap((text) => refusedText(text, MOST.panjang, 'kata', at));
    const untaken = teks.flatMap((text, index) => {
      const putusan = judged[at]?.[index] ?? null;
      if (putusan === null) return [];
      const field = putusan.alasan === 'labelTakDikenal' ? 'label' : 'kata';
      return [own(putusan.alasan, field, at, { nama: putusan.arti ?? text })];
    });
    return [...refused, ...untaken].slice(0, 1);
  });
}
