/**
 * A draft that was written anew becomes the next version of a published pack: same pack, same ids where the texts are the
 * same, and what a sheet cannot say stays as it was published.
 */
import type { Paket } from '../packs/model';
import { textsOf } from '../templates/fill-template';
import type { Templat } from '../templates/model';
import { fold } from '../text/normalise';

const keyOf = (templat: Templat): string => [templat.jenis, fold(textsOf(templat)[0] ?? '')].join('\n');

export function adopted(draft: Paket, published: Paket): Paket {
  const ids = new Map<string, string>();
  for (const one of published.templat) if (!ids.has(keyOf(one))) ids.set(keyOf(one), one.id);
  const taken = new Set(draft.templat.map(({ id }) => id));
  const renamed = new Map<string, string>();
  for (const one of draft.templat) {
    const id = ids.get(keyOf(one));
    if (id === undefined || (taken.has(id) && id !== one.id)) continue;
    taken.add(id);
    renamed.set(one.id, id);
  }
  const idOf = (id: string) => renamed.get(id) ?? id;
  return {
    ...draft,
    id: published.id,
    versi: published.versi,
    perubahan: published.perubahan,
    panduan: draft.panduan ?? published.panduan,
    periksa: draft.periksa ?? published.periksa,
    kata: draft.kata ?? published.kata,
    templat: draft.templat.map((one) =>
      one.jenis === 'rhk'
        ? { ...one, id: idOf(one.id), lampiran: one.lampiran.map(idOf) }
        : { ...one, id: idOf(one.id) },
    ),
  };
}
