/** One thing that a version says otherwise: what it is, what stood there, what stands there now. */
import type { PolaBulan } from '../templates/model';

/** A value as it is shown; how the months are filled is said in the words of the interface. */
export type Nilai = string | PolaBulan;

export type BagianUbahan =
  | 'jenis'
  | 'teks'
  | 'jenisRhk'
  | 'bagian'
  | 'realisasi'
  | 'jabatan'
  | 'unit'
  | 'kataAtasan'
  | 'lampiran'
  | 'tempat'
  /** A whole indikator that is new, or no more. */
  | 'indikator'
  | 'nama'
  | 'aspek'
  | 'target'
  | 'satuan'
  | 'pola'
  | 'judul'
  | 'penerbit'
  | 'tahun'
  | 'berlakuDari'
  | 'berlakuSampai'
  | 'satuanBoleh'
  | 'tenggat'
  | 'lampiranWajib'
  | 'keluarga'
  | 'panduan'
  | 'kata';

export interface Ubahan {
  readonly bagian: BagianUbahan;
  /** Position of the indikator; null = of no indikator. */
  readonly at: number | null;
  /** What it is called where there are several: an aspek, a deadline, a guide. */
  readonly nama: string | null;
  /** Of lists only what differs; empty = there was, or is, nothing. */
  readonly lama: readonly Nilai[];
  readonly baru: readonly Nilai[];
}

interface Where {
  readonly at?: number;
  readonly nama?: string;
}

/** What differs between two values or lists, or nothing. */
export function ubah(
  bagian: BagianUbahan,
  lama: readonly Nilai[],
  baru: readonly Nilai[],
  { at, nama }: Where = {},
): readonly Ubahan[] {
  const [old, now] = [lama, baru].map((values) => values.map((one) => JSON.stringify(one)));
  if (old === undefined || now === undefined || old.join() === now.join()) return [];
  const gone = lama.filter((_, index) => !now.includes(old[index] ?? ''));
  const come = baru.filter((_, index) => !old.includes(now[index] ?? ''));
  // Nothing gone and nothing come: only their order is another.
  const [shownOld, shownNow] = gone.length + come.length === 0 ? [lama, baru] : [gone, come];
  return [{ bagian, at: at ?? null, nama: nama ?? null, lama: shownOld, baru: shownNow }];
}

interface Named<Item> {
  readonly id: (item: Item) => string;
  readonly nama: (item: Item) => string;
  readonly values: (item: Item) => readonly Nilai[];
}

/** The same of things that have names: those that are new, no more, or say something else. */
export function ubahNamed<Item>(
  bagian: BagianUbahan,
  lama: readonly Item[],
  baru: readonly Item[],
  { id, nama, values }: Named<Item>,
): readonly Ubahan[] {
  const old = new Map(lama.map((one) => [id(one), one]));
  const changed = baru.flatMap((one) => {
    const before = old.get(id(one));
    old.delete(id(one));
    return ubah(bagian, before === undefined ? [] : values(before), values(one), { nama: nama(one) });
  });
  const gone = [...old.values()].flatMap((one) => ubah(bagian, values(one), [], { nama: nama(one) }));
  return [...changed, ...gone];
}
