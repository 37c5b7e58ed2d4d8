/** A pack without its contents: what is shown of it, and what decides whether it is installed. */
import type { Paket } from './model';

export type KepalaPaket = Pick<
  Paket,
  'id' | 'judul' | 'penerbit' | 'versi' | 'label' | 'tahun' | 'berlaku' | 'versiAplikasi' | 'perubahan'
> & {
  readonly jumlah: Readonly<
    Record<'templat' | 'rhk' | 'lampiran' | 'harian' | 'panduan' | 'ketentuan' | 'kata', number>
  >;
};

export function headOf(paket: Paket): KepalaPaket {
  const {
    id,
    judul,
    penerbit,
    versi,
    label,
    tahun,
    berlaku,
    versiAplikasi,
    perubahan,
    templat,
    panduan = [],
    periksa,
    kata = [],
  } = paket;
  const count = (jenis: string) => templat.filter((one) => one.jenis === jenis).length;
  const jumlah = {
    templat: templat.length,
    rhk: count('rhk'),
    lampiran: count('lampiran'),
    harian: count('harian'),
    panduan: panduan.length,
    // What it asks of an SKP.
    ketentuan: periksa ? periksa.satuan.length + periksa.tenggat.length + periksa.lampiranWajib.length : 0,
    kata: kata.length,
  };
  return { id, judul, penerbit, versi, label, tahun, berlaku, versiAplikasi, perubahan, jumlah };
}
