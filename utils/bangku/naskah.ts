/**
 * The draft of a pack: the same value as the pack, whose texts may still be empty or wrong while it is written. Every step
 * is pure. Ids stay what they are once given: favourites of the pegawai follow them.
 */
import type { PanduanSendiri } from '../guide/sendiri';
import { PACK_FORMAT, type Paket } from '../packs/model';
import type { Templat } from '../templates/model';
import { nameId } from './ids';

/** A pack with nothing in it yet. */
export function emptyPaket(tahun: number, versiAplikasi: string): Paket {
  return {
    format: PACK_FORMAT,
    versiFormat: 1,
    id: '',
    judul: '',
    penerbit: '',
    versi: 1,
    label: `${String(tahun)}.1`,
    tahun,
    berlaku: { dari: null, sampai: null },
    versiAplikasi,
    perubahan: [],
    keluarga: [],
    templat: [],
  };
}

/** Until it is published, its id follows its names; then it stays. */
export const identified = (paket: Paket, published: Paket | null): Paket =>
  published !== null ? paket : { ...paket, id: nameId(`${paket.penerbit} ${paket.judul}`.trim() || 'paket') };

/** A template of this kind with nothing in it yet. */
export function emptyTemplat(jenis: Templat['jenis'], id: string): Templat {
  const shared = { id, jabatan: [], unit: [] };
  switch (jenis) {
    case 'rhk':
      return { ...shared, jenis, rhk: '', jenisRhk: 'utama', kataAtasan: [], indikator: [], lampiran: [] };
    case 'lampiran':
      return { ...shared, jenis, bagian: 'dukungan', uraian: '' };
    case 'harian':
      return { ...shared, jenis, jenisRhk: 'utama', uraian: '' };
  }
}

/** The template in the place of the one with its id, or at the end. */
export const withTemplat = (paket: Paket, templat: Templat): Paket => ({
  ...paket,
  templat: paket.templat.some(({ id }) => id === templat.id)
    ? paket.templat.map((one) => (one.id === templat.id ? templat : one))
    : [...paket.templat, templat],
});

/** Without this template, and without links to it. */
export const withoutTemplat = (paket: Paket, id: string): Paket => ({
  ...paket,
  templat: paket.templat
    .filter((one) => one.id !== id)
    .map((one) =>
      one.jenis === 'rhk' && one.lampiran.includes(id)
        ? { ...one, lampiran: one.lampiran.filter((other) => other !== id) }
        : one,
    ),
});

/** With this guide, in the place of the one with its id; a pack without guides has no such part. */
export const withPanduan = (paket: Paket, panduan: PanduanSendiri): Paket => {
  const before = paket.panduan ?? [];
  const known = before.some(({ id }) => id === panduan.id);
  return {
    ...paket,
    panduan: known ? before.map((one) => (one.id === panduan.id ? panduan : one)) : [...before, panduan],
  };
};

export function withoutPanduan({ panduan = [], ...paket }: Paket, id: string): Paket {
  const left = panduan.filter((one) => one.id !== id);
  return left.length === 0 ? paket : { ...paket, panduan: left };
}

/** "2026.1" → "2026.2"; a label of another form gets the number of its version. */
export function nextLabel(label: string, versi: number): string {
  const found = /^(.*\D)?(\d+)$/u.exec(label);
  const counted = found !== null && /[^\d]\d+$/u.test(label);
  return counted ? `${found[1] ?? ''}${String(Number(found[2]) + 1)}` : `${label.slice(0, 34)} ${String(versi)}`.trim();
}

/** The next version: its number is one higher than any published one, and its log begins with what changes. */
export function raised(paket: Paket, published: number, teks: string): Paket {
  const versi = Math.max(paket.versi, published) + 1;
  const log = paket.perubahan.filter((one) => one.versi < versi);
  return {
    ...paket,
    versi,
    label: nextLabel(paket.label, versi),
    perubahan: [{ versi, teks }, ...log].slice(0, 50),
  };
}

/** What the log says of the version that is written now. */
export const logOf = ({ perubahan, versi }: Paket): string => perubahan.find((one) => one.versi === versi)?.teks ?? '';

/** The log with this text for the version that is written now; an empty one is none. */
export function withLog(paket: Paket, teks: string): Paket {
  const others = paket.perubahan.filter(({ versi }) => versi !== paket.versi);
  const perubahan = teks.trim() === '' ? others : [{ versi: paket.versi, teks }, ...others];
  return { ...paket, perubahan: [...perubahan].sort((one, other) => other.versi - one.versi).slice(0, 50) };
}

const KEYS = [
  'id',
  'jabatan',
  'unit',
  'tempat',
  'jenis',
  'rhk',
  'jenisRhk',
  'kataAtasan',
  'indikator',
  'lampiran',
  'bagian',
  'uraian',
  'realisasi',
] as const;
const INDIKATOR_KEYS = ['nama', 'aspek', 'target', 'satuan', 'pola'] as const;
const TEMPAT_KEYS = ['nama', 'label', 'pilihan', 'bawaan'] as const;

function inOrder(value: object, keys: readonly string[]): object {
  const parts = new Map(Object.entries(value));
  return Object.fromEntries(keys.filter((key) => parts.has(key)).map((key) => [key, parts.get(key)]));
}

/** The template with its parts in the order of the format: two that say the same are then the same text. */
export function ordered(templat: Templat): Templat {
  const tempat = templat.tempat === undefined ? {} : { tempat: templat.tempat.map((one) => inOrder(one, TEMPAT_KEYS)) };
  const indikator =
    templat.jenis === 'rhk' ? { indikator: templat.indikator.map((one) => inOrder(one, INDIKATOR_KEYS)) } : {};
  return inOrder({ ...templat, ...tempat, ...indikator }, KEYS) as Templat;
}
