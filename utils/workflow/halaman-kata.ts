/**
 * Words of the person's own on the check page. Invariants:
 * - a word that would not be taken, with its reason beside it, keeps the whole from being used;
 * - what is used is what stands on the screen, and only after the person said so;
 * - a file is taken as a whole or refused by name, and changes nothing before it is used.
 */
import type { KataSitus, TempatKata } from '../ekinerja/adopt-words';
import { readKataFile, writeKataFile } from '../packs/kata-file';
import type { HalamanPorts } from './halaman-ports';
import type { HalamanIntent, HalamanState, KabarKata } from './halaman-state';
import { removedAt, replacedAt } from '../skp/list-edit';

type Sendiri = HalamanState['sendiri'];

/** The part of the check page's task that deals with words. `get` and `put` reach its state. */
export function createKataSteps(
  { kata, readFile, save }: Pick<HalamanPorts, 'kata' | 'readFile' | 'save'>,
  get: () => Sendiri,
  put: (change: Partial<Sendiri>) => void,
) {
  let used: readonly KataSitus[] = [];

  function show(rows: readonly KataSitus[], kabar: KabarKata | null = null): void {
    const plain = plainOf(rows);
    const putusan = kata.kenal.nilai(plain);
    put({
      baris: plain.map((row, at) => ({ ...row, putusan: putusan[at] ?? [] })),
      dipakai: JSON.stringify(plain) === JSON.stringify(plainOf(used)),
      ada: used.length > 0,
      kabar,
    });
  }

  return {
    used: () => used,
    /** A word that the person has shown on the page; it holds there alone. */
    point(label: string, teks: string, di: TempatKata): void {
      show(withWord(plainOf(get().baris), label, teks, di), { kind: 'ditunjuk', teks });
    },
    async load(): Promise<void> {
      put({ terkunci: await kata.locked() });
      used = await kata.load();
      show(used);
    },
    async take(intent: HalamanIntent): Promise<void> {
      const rows = plainOf(get().baris);
      if (intent.type === 'tambahKata') show(withWord(rows, intent.label, intent.teks.trim()));
      else if (intent.type === 'hapusKata') show(removedAt(rows, intent.at));
      else if (intent.type === 'bukaKata') {
        const { name } = intent.file;
        // Moved or taken away since it was chosen.
        const bytes = await readFile(intent.file).catch(() => new Uint8Array());
        const read = readKataFile(bytes);
        if (read.ok) show(read.value, { kind: 'dibuka', name });
        else put({ kabar: { kind: 'fileRefused', name, problem: read.reason } });
      } else if (intent.type === 'simpanKata' && rows.length > 0) {
        save({ name: 'kata-e-kinerja.json', mime: 'application/json', bytes: writeKataFile(everywhere(rows)) });
      } else if (intent.type === 'pakaiKata' && usable(get())) {
        const saved = await kata.save(rows);
        if (saved.ok) used = rows;
        show(rows, saved.ok ? { kind: 'dipakai' } : { kind: 'takTersimpan', why: saved.reason });
      }
    },
  };
}

/** Whether these words may be used as they stand: each would be taken, or is known already. */
export const usable = ({ baris, terkunci }: Sendiri): boolean =>
  !terkunci && baris.every(({ putusan }) => putusan.every((one) => one === null || one.alasan === 'sudahDikenal'));

const plainOf = (rows: readonly KataSitus[]) =>
  rows.map(({ label, teks, di }) => ({ label, teks: [...teks], ...(di === undefined ? {} : { di }) }));

/** As a file has them: one line per label, for whoever opens it, wherever they were shown. */
const everywhere = (rows: readonly KataSitus[]) =>
  [...new Set(rows.map(({ label }) => label))].map((label) => {
    const teks = new Set(rows.filter((row) => row.label === label).flatMap((row) => row.teks));
    return { label, teks: [...teks].slice(0, MOST_WORDS) };
  });

/** As a file of words allows for one label. */
const MOST_WORDS = 10;

/** The word joins the line of its label and place, or begins one. */
function withWord(
  rows: ReturnType<typeof plainOf>,
  label: string,
  word: string,
  di?: TempatKata,
): ReturnType<typeof plainOf> {
  if (label === '' || word === '') return rows;
  const at = rows.findIndex(
    (row) => row.label === label && row.di?.host === di?.host && row.di?.halaman === di?.halaman,
  );
  if (at < 0) return [...rows, { label, teks: [word], ...(di === undefined ? {} : { di }) }];
  const row = rows[at];
  return row === undefined || row.teks.includes(word) || row.teks.length >= MOST_WORDS
    ? rows
    : replacedAt(rows, at, { ...row, teks: [...row.teks, word] });
}
