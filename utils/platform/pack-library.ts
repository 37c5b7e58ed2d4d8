/** The starter library and the packs in use, as one, and what they ask; nothing of packs is opened where none is installed. */
import type { Standar, StandarPaket } from '../checklist/types';
import type { KataSitus } from '../ekinerja/adopt-words';
import { asalOfVersion, versionInUse, type Asal } from '../packs/judge';
import { oneLibrary, plainLibrary, type Library, type PackContents } from '../packs/one-library';
import { bodyKey, type DaftarPaket, type Versi } from '../packs/shelf';
import type { DaftarStore } from '../workflow/paket-ports';
import type { PanduanTersedia } from '../workflow/panduan-ports';
import { managedValues } from './managed';
import { createPauses } from './pauses';

/** Today as "2026-03-01", where the person is. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

interface InUse {
  /** Name of its contents. */
  readonly key: string;
  /** Of the pack. */
  readonly id: string;
  readonly versi: Versi;
  readonly asal: Asal;
}

/** The packs that count today, the first one first: those the person switched off or the policy does not allow do not. */
async function packsInUse({ paket, kunci }: DaftarPaket): Promise<readonly InUse[]> {
  const [{ readPolicy }, managed] = await Promise.all([import('../packs/policy'), managedValues()]);
  const kebijakan = readPolicy(managed);
  const trusted = [...kebijakan.kunci, ...kunci];
  return paket.flatMap((one) => {
    const versi = versionInUse(one, today());
    if (versi === null) return [];
    const asal = asalOfVersion(versi, trusted);
    return kebijakan.hanyaAsli && asal.kind !== 'asli'
      ? []
      : [{ key: bodyKey(one.id, versi), id: one.id, versi, asal }];
  });
}

export async function loadLibrary(store: Pick<DaftarStore, 'load'>): Promise<Library> {
  const [{ starterLibrary }, { value }] = await Promise.all([import('../templates/starter'), store.load()]);
  if (value.paket.length === 0) return plainLibrary(starterLibrary);
  const { readBody } = await import('./pack-bodies');
  const { pause } = createPauses();
  const packs: PackContents[] = [];
  for (const { key, versi, asal } of await packsInUse(value)) {
    const body = await readBody(key, pause).catch(() => null);
    if (body !== null) packs.push({ ...body, dari: { judul: versi.judul, asal } });
  }
  return oneLibrary(packs, starterLibrary, pause);
}

/** The guides the packs in use bring, each with its pack. */
export async function loadPackGuides(store: Pick<DaftarStore, 'load'>): Promise<readonly PanduanTersedia[]> {
  const { value } = await store.load();
  if (value.paket.length === 0) return [];
  const { readPanduan } = await import('./pack-bodies');
  const found: PanduanTersedia[] = [];
  for (const { key, id, versi, asal } of await packsInUse(value)) {
    const dari = { kind: 'paket', judul: versi.judul, asal } as const;
    for (const isi of await readPanduan(key).catch(() => [])) found.push({ kunci: `paket:${id}:${isi.id}`, dari, isi });
  }
  return found;
}

/** What the packs in use ask of an SKP, for the checklist; null = nothing. */
export async function loadStandar(store: Pick<DaftarStore, 'load'>): Promise<Standar | null> {
  const { value } = await store.load();
  if (value.paket.length === 0) return null;
  const { readPeriksa } = await import('./pack-bodies');
  const paket: StandarPaket[] = [];
  for (const { key, versi } of await packsInUse(value)) {
    const periksa = await readPeriksa(key).catch(() => null);
    if (periksa !== null) paket.push({ sumber: versi.judul, tahun: versi.tahun, ...periksa });
  }
  return { hariIni: today(), paket };
}

/** Newer words of the site's labels, from the genuine packs in use only: they decide what a page is read as. */
export async function loadPackKata(store: Pick<DaftarStore, 'load'>): Promise<readonly KataSitus[]> {
  const { value } = await store.load();
  if (value.paket.length === 0) return [];
  const { readKata } = await import('./pack-bodies');
  const kata: KataSitus[] = [];
  for (const { key, asal } of await packsInUse(value))
    if (asal.kind === 'asli') kata.push(...((await readKata(key).catch(() => null)) ?? []));
  return kata;
}
