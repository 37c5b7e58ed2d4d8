/**
 * The list of installed packs and trusted keys in extension storage; their contents are in pack-bodies.ts. Invariants: one
 * change is one read and one write, under a lock shared by all our windows; what cannot be read is never overwritten.
 */
import { browser } from '#imports';
import { EMPTY_DAFTAR, readDaftar, type DaftarPaket } from '../packs/shelf';
import { ok, refuse, type Result } from '../skp/result';
import type { DaftarStore, KeepProblem } from '../workflow/paket-ports';

const KEY = 'paket';
const LOCK = 'asisten-ekinerja:paket';

const stored = async (): Promise<DaftarPaket | null> => readDaftar((await browser.storage.local.get(KEY))[KEY]);

async function changed(step: (now: DaftarPaket) => DaftarPaket): Promise<Result<DaftarPaket, KeepProblem | 'newer'>> {
  const now = await stored();
  if (now === null) return refuse('newer');
  const next = step(now);
  if (next !== now) await browser.storage.local.set({ [KEY]: next });
  return ok(next);
}

export function createPackStore(): DaftarStore {
  return {
    load: () =>
      stored().then(
        (value) => ({ value: value ?? EMPTY_DAFTAR, broken: value === null }),
        () => ({ value: EMPTY_DAFTAR, broken: true }),
      ),
    async change(step) {
      try {
        return await navigator.locks.request(LOCK, () => changed(step));
      } catch (error) {
        return refuse(/quota/iu.test(String(error)) ? 'storageFull' : 'storageFailed');
      }
    },
    onChange(callback) {
      browser.storage.onChanged.addListener((changes, area) => {
        if (area === 'local' && KEY in changes) callback();
      });
    },
  };
}
