/**
 * Own templates, favourites and the last used in extension storage. Invariants: one change is one read and one write,
 * under a lock shared by all our windows; what is over the bounds or does not fit is refused and nothing changes; what
 * could not be read is kept beside it before the first write; "Hapus semua data" erases it with everything else.
 */
import { browser } from '#imports';
import { ok, refuse, type Result } from '../skp/result';
import { readSimpanan, withinBounds, type Simpanan } from '../templates/stored';
import type { TemplatStore } from '../workflow/templat-ports';
import type { SaveProblem } from '../workflow/templat-state';
import { lockedChange, onStoredChange, storedUnder } from './locked-change';

const KEY = 'templat';
const DAMAGED = 'templatRusak';
const LOCK = 'asisten-ekinerja:templat';

const stored = () => storedUnder(KEY);

async function changed(step: (now: Simpanan) => Simpanan): Promise<Result<Simpanan, SaveProblem>> {
  const before = await stored();
  const { value, problem } = readSimpanan(before);
  if (problem === 'newer') return refuse('newer');
  const next = step(value);
  if (next === value) return ok(value);
  const bounded = withinBounds(next);
  if (!bounded.ok) return bounded;
  await browser.storage.local.set({ [KEY]: next, ...(problem === 'damaged' ? { [DAMAGED]: before } : {}) });
  return ok(next);
}

export function createTemplatStore(): TemplatStore {
  return {
    load: () => stored().then(readSimpanan, () => readSimpanan({ versi: 'unreadable' })),
    change: (step) => lockedChange(LOCK, () => changed(step)),
    onChange: (callback) => onStoredChange(KEY, callback),
  };
}
