/** What is remembered of the trainer's mode: its switches and the codes of the class. Nothing of it is about a person. */
import { browser } from '#imports';
import * as z from 'zod/mini';
import { MAX_PESERTA } from '../guide/kelas';
import type { PelatihMemory, PelatihSession } from '../workflow/pelatih-ports';
import { onStoredChange } from './locked-change';

const KEY = 'pelatih';
const Stored = z.object({
  aktif: z.boolean(),
  besar: z.boolean(),
  kelas: z
    .array(
      z.object({
        nomor: z.number().check(z.int(), z.minimum(1), z.maximum(999)),
        kode: z.string().check(z.maxLength(40)),
      }),
    )
    .check(z.maxLength(MAX_PESERTA)),
});
const Session = z.object({
  waktu: z.object({
    langkah: z.nullable(z.string()),
    sejak: z.number(),
    lewat: z.record(z.string(), z.number()),
  }),
  zoom: z.nullable(z.object({ tabId: z.number(), semula: z.number(), persen: z.number() })),
});

export async function loadPelatihMemory(): Promise<PelatihMemory> {
  const parsed = Stored.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : { aktif: false, besar: false, kelas: [] };
}

export async function savePelatihMemory(memory: PelatihMemory): Promise<void> {
  await browser.storage.local.set({ [KEY]: memory });
}

export const onPelatihMemory = (changed: () => void): void => onStoredChange(KEY, changed);

/** Times and the zoom to put back: they outlive the panel, not the browser. */
export async function loadPelatihSession(): Promise<PelatihSession | null> {
  const parsed = Session.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

export async function savePelatihSession(session: PelatihSession): Promise<void> {
  await browser.storage.session.set({ [KEY]: session });
}
