/**
 * What is remembered of the guide: that the welcome was seen, whether pointing is on, which guide was chosen, and which of
 * its steps without a proof the person is done with. Where the person is never is.
 */
import { browser } from '#imports';
import * as z from 'zod/mini';
import type { PanduanMemory } from '../workflow/panduan-ports';
import { onStoredChange } from './locked-change';

const KEY = 'panduan';
const Stored = z.object({
  sambutanSelesai: z.boolean(),
  menunjuk: z.boolean(),
  dipilih: z._default(z.string(), 'resmi'),
  dilihat: z._default(z.array(z.string()), []),
});
const NOTHING: PanduanMemory = { sambutanSelesai: false, menunjuk: false, dipilih: 'resmi', dilihat: [] };

export async function loadPanduanMemory(): Promise<PanduanMemory> {
  const parsed = Stored.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : NOTHING;
}

export async function savePanduanMemory(memory: PanduanMemory): Promise<void> {
  await browser.storage.local.set({ [KEY]: memory });
}

export const onPanduanMemory = (changed: () => void): void => onStoredChange(KEY, changed);
