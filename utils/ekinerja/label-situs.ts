/** For whoever writes a pack: the labels whose words can be taught, and which words the panel would take. */
import {
  adoptWords,
  otherMeaning,
  wordProblem,
  wordsOfSkp,
  type AlasanKata,
  type KataSitus,
  type TempatKata,
} from './adopt-words';
import { holdsAt } from './words-of-page';

interface Putusan {
  readonly alasan: AlasanKata | 'sudahDikenal';
  /** A known word of the label that it means already. */
  readonly arti: string | null;
}

/** Every label with the words known so far. */
export const labelsOfSite = (): readonly { readonly label: string; readonly kata: readonly string[] }[] =>
  Object.entries(wordsOfSkp).flatMap(([jenis, names]) =>
    Object.entries(names).map(([nama, kata]) => ({ label: `${jenis}.${nama}`, kata })),
  );

/** Of each word, why the panel would not take it after those before it; null = it takes it. The profile stays as it is. */
export function judgeWords(kata: readonly KataSitus[]): readonly (readonly (Putusan | null)[])[] {
  return kata.map(({ label, teks, di }, row) => {
    const daftar = structuredClone(wordsOfSkp);
    adoptWords(daftar, beforeIt(kata, row, di));
    return teks.map((word) => {
      const alasan = wordProblem(daftar, label, word);
      const [jenis = '', nama = ''] = label.split('.');
      if (alasan === 'artiLain') {
        const other = otherMeaning(daftar[jenis] ?? {}, jenis, nama, word);
        return { alasan, arti: (other === null ? null : daftar[jenis]?.[other]?.[0]) ?? null };
      }
      if (alasan !== null) return { alasan, arti: null };
      return adoptWords(daftar, [{ label, teks: [word] }]) ? null : { alasan: 'sudahDikenal', arti: null };
    });
  });
}

/** What a page has taken when it comes to this row: those that hold everywhere, then those of its place. */
function beforeIt(kata: readonly KataSitus[], row: number, di: TempatKata | undefined): readonly KataSitus[] {
  const earlier = kata.slice(0, row);
  const everywhere = (di === undefined ? earlier : kata).filter((one) => one.di === undefined);
  if (di === undefined) return everywhere;
  return [...everywhere, ...earlier.filter((one) => one.di !== undefined && holdsAt(one.di, di.host, di.halaman))];
}
