/** What is shown of templates: the lines of the results and the details of one, with the known places filled. Pure. */
import type { DariPaket } from '../packs/one-library';
import { placesOfTemplat, textsOf } from '../templates/fill-template';
import type { KeluargaJabatan, Templat } from '../templates/model';
import { fillPieces, readyText, type AskedPlace, type PlaceValues } from '../templates/places';
import type { Simpanan } from '../templates/stored';
import type { Hit, Isi, Rincian } from './templat-state';

export interface Around {
  readonly values: PlaceValues;
  readonly simpanan: Simpanan;
  readonly dipilih: readonly string[];
  readonly keluarga: ReadonlyMap<string, KeluargaJabatan>;
  readonly favorit: ReadonlySet<string>;
  readonly dari: ReadonlyMap<string, DariPaket>;
  readonly find: (id: string) => Templat | null;
}

const utamaOf = (templat: Templat): string => textsOf(templat)[0] ?? '';
const isMilik = ({ templat }: Simpanan, id: string) => templat.some((one) => one.id === id);
const namesOf = (templat: Templat, { keluarga }: Around) =>
  templat.jabatan.flatMap((id) => keluarga.get(id)?.nama ?? []);

export function hitOf(templat: Templat, around: Around): Hit {
  const { simpanan, dipilih, values } = around;
  const { id, jenis, tempat } = templat;
  return {
    id,
    jenis,
    judul: fillPieces(utamaOf(templat), values, tempat),
    indikator: templat.jenis === 'rhk' ? templat.indikator.length : 0,
    bagian: templat.jenis === 'lampiran' ? templat.bagian : null,
    keluarga: namesOf(templat, around),
    favorit: around.favorit.has(id),
    milik: isMilik(simpanan, id),
    dipilih: dipilih.includes(id),
    dari: around.dari.get(id) ?? null,
  };
}

export function rincianOf(templat: Templat, around: Around): Rincian {
  const { simpanan, dipilih, values, find } = around;
  const isiOf = (text: string, { tempat }: Pick<Templat, 'tempat'> = templat): Isi => {
    const ready = readyText(text, values, tempat);
    return { potongan: fillPieces(text, values, tempat), salin: ready.ok ? ready.value : null };
  };
  const linked = templat.jenis === 'rhk' ? templat.lampiran.flatMap((id) => find(id) ?? []) : [];
  const lampiran = linked.filter((one) => one.jenis === 'lampiran');
  const own = simpanan.templat.findIndex(({ id }) => id === templat.id);
  return {
    templat,
    utama: isiOf(utamaOf(templat)),
    indikator:
      templat.jenis === 'rhk'
        ? templat.indikator.map(({ nama, satuan }) => ({ nama: isiOf(nama), satuan: isiOf(satuan) }))
        : [],
    lampiran: lampiran.map((one) => ({ bagian: one.bagian, isi: isiOf(one.uraian, one) })),
    keluarga: namesOf(templat, around),
    tempat: placesOfAll([templat, ...lampiran], values),
    favorit: around.favorit.has(templat.id),
    milik: own >= 0,
    dipilih: dipilih.includes(templat.id),
    dari: around.dari.get(templat.id) ?? null,
    naik: own > 0,
    turun: own >= 0 && own < simpanan.templat.length - 1,
  };
}

/** The places of several templates, each once; one that is empty anywhere counts as empty. */
export function placesOfAll(all: readonly Templat[], values: PlaceValues): readonly AskedPlace[] {
  const places = new Map<string, AskedPlace>();
  for (const place of all.flatMap((one) => placesOfTemplat(one, values))) {
    const known = places.get(place.nama);
    if (known === undefined || (known.nilai !== null && place.nilai === null)) places.set(place.nama, place);
  }
  return [...places.values()];
}
