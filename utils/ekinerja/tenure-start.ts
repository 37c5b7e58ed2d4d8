/**
 * When the tenure behind an SKP began: Kirim asks for targets from that month on (docs/ekinerja.md §4.12, §13.5). The
 * server looks at the tenure itself (the profile's "Tanggal Mulai Efektif"); Daftar SKP shows it clipped to the year and
 * as of the last "Perbarui Daftar SKP". null whenever the two cannot be tied to this SKP for certain.
 */
import type { Tanggal } from '../skp/facts';
import { sameText } from '../text/normalise';
import type { Riwayat } from './pages/profil/read';
import type { Periode } from './widgets/tanggal-situs';
import { compareTanggal } from './widgets/tanggal-situs';

export interface TenureSources {
  /** Session year. */
  readonly tahun: number;
  /** "<jabatan> - <instansi>" of the SKP; null = not read. */
  readonly jabatan: string | null;
  /** "Tanggal Berlaku" of the SKP; null = not read. */
  readonly berlaku: Periode | null;
  /** The whole history of the profile; null = not read. */
  readonly riwayat: readonly Riwayat[] | null;
}

/** The start, from the profile where it was read, else from the validity. */
export function tenureStart({ tahun, jabatan, berlaku, riwayat }: TenureSources): Tanggal | null {
  if (riwayat === null) return berlaku?.mulai ?? null;
  const [only, ...others] = riwayat;
  if (only === undefined) return null;
  if (others.length === 0) return berlaku === null || overlap(only, berlaku) ? only.mulai : null;
  if (jabatan === null) return null;
  const [tenure, second] = riwayat.filter(
    (row) => sameText(row.jabatan, jabatan) && (berlaku === null || samePeriode(clip(row, tahun), berlaku)),
  );
  return tenure !== undefined && second === undefined ? tenure.mulai : null;
}

function clip({ mulai, selesai }: Periode, tahun: number): Periode {
  const first = { tahun, bulan: 1, tanggal: 1 };
  const last = { tahun, bulan: 12, tanggal: 31 };
  return {
    mulai: compareTanggal(mulai, first) < 0 ? first : mulai,
    selesai: selesai === null || compareTanggal(selesai, last) > 0 ? last : selesai,
  };
}

function samePeriode(one: Periode, other: Periode): boolean {
  if (compareTanggal(one.mulai, other.mulai) !== 0) return false;
  return one.selesai === null || other.selesai === null || compareTanggal(one.selesai, other.selesai) === 0;
}

function overlap(one: Periode, other: Periode): boolean {
  const endsBefore = (a: Periode, b: Periode): boolean => a.selesai !== null && compareTanggal(a.selesai, b.mulai) < 0;
  return !endsBefore(one, other) && !endsBefore(other, one);
}
