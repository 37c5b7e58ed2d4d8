/**
 * What a version changes against the one before: templates by id, because ids are stable; everything else the pack says
 * by its name. Told completely, before and after, so that whoever approves or installs it can read all of it.
 */
import type { Templat } from '../templates/model';
import { changedTemplate } from './changed-template';
import type { Paket } from './model';
import { ubah, ubahNamed, type Ubahan } from './ubahan';

export interface TemplatBerubah {
  readonly nama: string;
  readonly ubahan: readonly Ubahan[];
}

/** Parts of a pack besides its templates. */
export type BagianLain = 'keterangan' | 'ketentuan' | 'keluarga' | 'panduan' | 'kata';

export interface Beda {
  /** New ones and those that are no more, as people know them. */
  readonly baru: readonly string[];
  readonly berubah: readonly TemplatBerubah[];
  readonly hilang: readonly string[];
  readonly lain: Readonly<Record<BagianLain, readonly Ubahan[]>>;
}

/** What is compared of a pack; its facts only where both have them. */
export type IsiPaket = Pick<Paket, 'templat' | 'keluarga' | 'periksa' | 'panduan' | 'kata'> &
  Partial<Pick<Paket, 'judul' | 'penerbit' | 'tahun' | 'berlaku'>>;

const SLICE = 200;
const nameOf = (templat: Templat): string => (templat.jenis === 'rhk' ? templat.rhk : templat.uraian);

/** Names by id; those of `after` win. */
function nameOfId<Item>(
  before: readonly Item[],
  after: readonly Item[],
  named: (item: Item) => readonly [string, string] | null,
): (id: string) => string {
  const names = new Map([...before, ...after].map(named).filter((one) => one !== null));
  return (id) => names.get(id) ?? id;
}

function keteranganChanges(lama: IsiPaket, baru: IsiPaket): readonly Ubahan[] {
  if (lama.judul === undefined || baru.judul === undefined) return [];
  const said = (value: string | number | null | undefined) =>
    value === null || value === undefined ? [] : [String(value)];
  return [
    ...ubah('judul', said(lama.judul), said(baru.judul)),
    ...ubah('penerbit', said(lama.penerbit), said(baru.penerbit)),
    ...ubah('tahun', said(lama.tahun), said(baru.tahun)),
    ...ubah('berlakuDari', said(lama.berlaku?.dari), said(baru.berlaku?.dari)),
    ...ubah('berlakuSampai', said(lama.berlaku?.sampai), said(baru.berlaku?.sampai)),
  ];
}

function ketentuanChanges({ periksa: lama }: IsiPaket, { periksa: baru }: IsiPaket): readonly Ubahan[] {
  return [
    ...ubahNamed('satuanBoleh', lama?.satuan ?? [], baru?.satuan ?? [], {
      id: ({ aspek }) => aspek,
      nama: ({ aspek }) => aspek,
      values: ({ boleh }) => boleh,
    }),
    ...ubahNamed('tenggat', lama?.tenggat ?? [], baru?.tenggat ?? [], {
      id: ({ nama }) => nama,
      nama: ({ nama }) => nama,
      values: ({ tanggal }) => [tanggal],
    }),
    ...ubah('lampiranWajib', lama?.lampiranWajib ?? [], baru?.lampiranWajib ?? []),
  ];
}

/** All a step says; the words of its proof and of its controls are the data's own. */
const langkahLines = ({ judul, teks, bukti, titik = [] }: NonNullable<Paket['panduan']>[number]['langkah'][number]) => [
  judul,
  teks,
  ...(bukti === undefined ? [] : [`${judul}: ${bukti}`]),
  ...titik.map((one) => `${one.halaman ?? one.rute ?? ''} · ${one.peran} “${one.label}”: ${one.teks}`),
];

const otherChanges = (lama: IsiPaket, baru: IsiPaket): Beda['lain'] => ({
  keterangan: keteranganChanges(lama, baru),
  ketentuan: ketentuanChanges(lama, baru),
  keluarga: ubahNamed('keluarga', lama.keluarga, baru.keluarga, {
    id: ({ id }) => id,
    nama: ({ nama }) => nama,
    values: ({ nama, kata }) => [nama, ...kata],
  }),
  panduan: ubahNamed('panduan', lama.panduan ?? [], baru.panduan ?? [], {
    id: ({ id }) => id,
    nama: ({ judul }) => judul,
    values: ({ judul, langkah }) => [judul, ...langkah.flatMap(langkahLines)],
  }),
  kata: ubahNamed('kata', lama.kata ?? [], baru.kata ?? [], {
    id: ({ label }) => label,
    nama: ({ label }) => label,
    values: ({ teks }) => teks,
  }),
});

/** Compares them; `pause` lets a window do its own work in between. */
export async function comparePacks(
  lama: IsiPaket,
  baru: IsiPaket,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Beda> {
  const old = new Map(lama.templat.map((one) => [one.id, one]));
  const names = {
    jabatan: nameOfId(lama.keluarga, baru.keluarga, ({ id, nama }) => [id, nama]),
    lampiran: nameOfId(lama.templat, baru.templat, (one) => (one.jenis === 'lampiran' ? [one.id, one.uraian] : null)),
  };
  const come: string[] = [];
  const berubah: TemplatBerubah[] = [];
  for (const [at, one] of baru.templat.entries()) {
    if (at % SLICE === 0) await pause();
    const before = old.get(one.id);
    old.delete(one.id);
    if (before === undefined) come.push(nameOf(one));
    else if (before !== one && JSON.stringify(before) !== JSON.stringify(one))
      berubah.push({ nama: nameOf(one), ubahan: changedTemplate(before, one, names) });
  }
  return { baru: come, berubah, hilang: [...old.values()].map(nameOf), lain: otherChanges(lama, baru) };
}
