/** What is remembered of the guide: that the welcome was seen, and whether pointing is on. Where the person is never is. */
import { browser } from '#imports';
import * as z from 'zod/mini';
import type { PanduanMemory } from '../workflow/panduan-ports';

const KEY = 'panduan';
const Stored = z.object({ sambutanSelesai: z.boolean(), menunjuk: z.boolean() });

export async function loadPanduanMemory(): Promise<PanduanMemory> {
  const parsed = Stored.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : { sambutanSelesai: false, menunjuk: false };
}

export async function savePanduanMemory(memory: PanduanMemory): Promise<void> {
  await browser.storage.local.set({ [KEY]: memory });
}
