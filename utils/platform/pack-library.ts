/** The starter library and the packs in use, as one; nothing of packs is opened where none is installed. */
import { asalOfVersion, versionInUse } from '../packs/judge';
import { oneLibrary, plainLibrary, type Library, type PackContents } from '../packs/one-library';
import { bodyKey } from '../packs/shelf';
import type { DaftarStore } from '../workflow/paket-ports';
import { createPauses } from './pauses';

/** Today as "2026-03-01", where the person is. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export async function loadLibrary(store: Pick<DaftarStore, 'load'>): Promise<Library> {
  const [{ starterLibrary }, { value }] = await Promise.all([import('../templates/starter'), store.load()]);
  if (value.paket.length === 0) return plainLibrary(starterLibrary);
  const { readBody } = await import('./pack-bodies');
  const { pause } = createPauses();
  const packs: PackContents[] = [];
  for (const one of value.paket) {
    const inUse = versionInUse(one, today());
    const body = inUse === null ? null : await readBody(bodyKey(one.id, inUse), pause).catch(() => null);
    if (inUse === null || body === null) continue;
    packs.push({ ...body, dari: { judul: inUse.judul, asal: asalOfVersion(inUse, value.kunci) } });
  }
  return oneLibrary(packs, starterLibrary, pause);
}
