/** The starter library and the packs in use, as one; nothing of packs is opened where none is installed. */
import { asalOfVersion, versionInUse } from '../packs/judge';
import { oneLibrary, plainLibrary, type Library, type PackContents } from '../packs/one-library';
import { bodyKey } from '../packs/shelf';
import type { DaftarStore } from '../workflow/paket-ports';
import { managedValues } from './pack-addresses';
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
  const [{ readBody }, { readPolicy }, managed] = await Promise.all([
    import('./pack-bodies'),
    import('../packs/policy'),
    managedValues(),
  ]);
  const kebijakan = readPolicy(managed);
  const trusted = [...kebijakan.kunci, ...value.kunci];
  const { pause } = createPauses();
  const packs: PackContents[] = [];
  for (const one of value.paket) {
    const inUse = versionInUse(one, today());
    const asal = inUse === null ? null : asalOfVersion(inUse, trusted);
    if (kebijakan.hanyaAsli && asal?.kind !== 'asli') continue;
    const body = inUse === null ? null : await readBody(bodyKey(one.id, inUse), pause).catch(() => null);
    if (inUse === null || asal === null || body === null) continue;
    packs.push({ ...body, dari: { judul: inUse.judul, asal } });
  }
  return oneLibrary(packs, starterLibrary, pause);
}
