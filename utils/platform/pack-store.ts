/**
 * The list of installed packs and trusted keys in extension storage; their contents are in pack-bodies.ts. Invariants: one
 * change is one read and one write, under a lock shared by all our windows; what cannot be read is never overwritten.
 */
import { browser } from '#imports';
import { EMPTY_DAFTAR, readDaftar, type DaftarPaket } from '../packs/shelf';
import { ok, refuse, type Result } from '../skp/result';
import type { DaftarStore } from '../workflow/paket-ports';
import { lockedChange, onStoredChange, storedUnder } from './locked-change';

const KEY = 'paket';
const LOCK = 'asisten-ekinerja:paket';
const ALONE = 'asisten-ekinerja:paket-isi';

const stored = async (): Promise<DaftarPaket | null> => readDaftar(await storedUnder(KEY));

async function changed(step: (now: DaftarPaket) => DaftarPaket): Promise<Result<DaftarPaket, 'newer'>> {
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
    change: (step) => lockedChange(LOCK, () => changed(step)),
    async alone(work) {
      await navigator.locks.request(ALONE, work);
    },
    onChange: (callback) => onStoredChange(KEY, callback),
  };
}
