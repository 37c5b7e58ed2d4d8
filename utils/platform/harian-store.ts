/** Keeps prepared daily entries in the extension's storage: bounded, expiring, erased with everything else. */
import { browser } from '#imports';
import { CatatanHarian, SimpananHarian, stillKept } from '../harian/model';
import type { HarianStore } from '../workflow/harian-ports';

const NAME = 'catatanHarian';

/** What is stored and still valid; the rest is left out. Writing may fail when the disk is full: that is said. */
export function createHarianStore(): HarianStore {
  return {
    alone: async (work) => navigator.locks.request(`asisten-ekinerja:${NAME}`, work),
    async load(today) {
      const stored = SimpananHarian.safeParse((await browser.storage.local.get(NAME))[NAME]);
      if (!stored.success) return [];
      const valid = stored.data.catatan.flatMap((entry) => {
        const parsed = CatatanHarian.safeParse(entry);
        return parsed.success ? [parsed.data] : [];
      });
      return stillKept(valid, today);
    },
    async save(catatan, today) {
      try {
        const kept = stillKept(catatan, today);
        if (kept.length === 0) await browser.storage.local.remove(NAME);
        else await browser.storage.local.set({ [NAME]: { versi: 1, catatan: kept } });
        return true;
      } catch {
        return false;
      }
    },
  };
}
