/**
 * Own guides in extension storage. Invariants: one change is one read and one write, under a lock shared by all our
 * windows; what cannot be read is never overwritten; what is over the bounds is refused and nothing changes.
 */
import { browser } from '#imports';
import { readSimpanan, simpananOf } from '../guide/simpanan-panduan';
import type { PanduanSendiri } from '../guide/sendiri';
import { checkPanduan } from '../packs/panduan-file';
import { ok, refuse } from '../skp/result';
import type { SusunStore } from '../workflow/susun-ports';
import { lockedChange, onStoredChange, storedUnder } from './locked-change';

const KEY = 'panduanSendiri';
const LOCK = 'asisten-ekinerja:panduan-sendiri';

export function createOwnGuides(): SusunStore {
  const load = async (): Promise<readonly PanduanSendiri[] | null> => readSimpanan(await storedUnder(KEY));
  return {
    load: () => load().catch(() => null),
    change: (step) =>
      lockedChange(LOCK, async () => {
        const now = await load();
        if (now === null) return refuse('newer');
        const next = simpananOf(step(now));
        if (next === null) return refuse('tooMany');
        await browser.storage.local.set({ [KEY]: next });
        return ok(next.panduan);
      }),
    onChange: (callback) => onStoredChange(KEY, callback),
  };
}

/** Those that are complete. */
export async function completeGuides(store: Pick<SusunStore, 'load'>): Promise<readonly PanduanSendiri[]> {
  return ((await store.load()) ?? []).filter((one) => checkPanduan(one).ok);
}
