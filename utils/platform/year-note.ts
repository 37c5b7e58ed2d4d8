/** Keeps, while e-Kinerja is in another year than the person left it in, which year is to be put back. */
import { browser } from '#imports';
import * as z from 'zod/mini';
import type { YearNote, YearNoteStore } from '../ekinerja/other-year';

const NAME = 'tahunSemula';
const Year = z.number().check(z.int(), z.minimum(2000), z.maximum(2200));
const Note = z.object({ semula: Year, dibaca: Year, accountTag: z.string().check(z.maxLength(300)) });

/** The note in the browser's storage; "Hapus semua data" erases it with everything else. */
export const yearNote: YearNoteStore = {
  remember: (note: YearNote) => browser.storage.local.set({ [NAME]: note }),
  async recall() {
    const note = Note.safeParse((await browser.storage.local.get(NAME))[NAME]);
    return note.success ? note.data : null;
  },
  forget: () => browser.storage.local.remove(NAME),
};
