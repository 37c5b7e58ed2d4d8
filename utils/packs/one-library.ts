/**
 * Many packs and the starter library as one. Invariants: the earlier pack wins; an id stands once; what an earlier pack
 * says in a template of the same kind and texts is not shown again; an id that was left out leads to the one that is shown,
 * so that favourites go on. What one pack says twice in the same words stands twice: for another jabatan the target is
 * another one, and nobody may take it for the first.
 */
import type { KeluargaJabatan, Templat } from '../templates/model';
import { keyOf } from '../templates/own-from-skp';
import type { Asal } from './judge';

/** The pack a template comes from, as it is shown beside it. */
export interface DariPaket {
  readonly judul: string;
  readonly asal: Asal;
}

interface Contents {
  readonly templat: readonly Templat[];
  readonly keluarga: readonly KeluargaJabatan[];
}

export interface PackContents extends Contents {
  readonly dari: DariPaket;
}

export interface Library {
  readonly templat: readonly Templat[];
  readonly keluarga: readonly KeluargaJabatan[];
  /** By id; templates of the starter library are not in it. */
  readonly dari: ReadonlyMap<string, DariPaket>;
  /** Ids that are not shown → the one shown instead. */
  readonly alias: ReadonlyMap<string, string>;
}

/** The starter library alone. */
export const plainLibrary = ({ templat, keluarga }: Contents): Library => ({
  templat,
  keluarga,
  dari: new Map(),
  alias: new Map(),
});

const SLICE = 200;

/** Puts them together; `pause` lets the window do its own work in between. */
export async function oneLibrary(
  packs: readonly PackContents[],
  starter: Contents,
  pause: () => Promise<void>,
): Promise<Library> {
  if (packs.length === 0) return plainLibrary(starter);
  const templat = new Map<string, Templat>();
  const keluarga = new Map<string, KeluargaJabatan>();
  const dari = new Map<string, DariPaket>();
  const alias = new Map<string, string>();
  const texts = new Map<string, { readonly id: string; readonly source: Contents }>();
  let since = 0;
  for (const source of [...packs, { ...starter, dari: null }]) {
    for (const family of source.keluarga) if (!keluarga.has(family.id)) keluarga.set(family.id, family);
    for (const one of source.templat) {
      since += 1;
      if (since % SLICE === 0) await pause();
      if (templat.has(one.id)) continue;
      const key = keyOf(one);
      const same = texts.get(key);
      if (same === undefined) texts.set(key, { id: one.id, source });
      else if (same.source !== source) {
        alias.set(one.id, same.id);
        continue;
      }
      templat.set(one.id, one);
      if (source.dari !== null) dari.set(one.id, source.dari);
    }
  }
  // An id left out for its text may stand for another template of a later pack: that one is shown.
  for (const id of templat.keys()) alias.delete(id);
  return { templat: [...templat.values()], keluarga: [...keluarga.values()], dari, alias };
}
