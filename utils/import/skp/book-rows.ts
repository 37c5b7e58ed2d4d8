/** The lines of an SKP's sheets: one per indikator, its RHK said once and blank below, each with its code. */
import type { OutCell } from '../sheet-file';
import { formatItemKode } from '../../skp/kode-item';
import type { Indikator, JenisRhk, Rhk } from '../../skp/model';
import type { SkpParts } from '../../skp/wanted-of';

/** One line of RHK and indikator. */
export interface BookRow {
  readonly kode: string;
  readonly nomor: string;
  readonly jenis: string;
  readonly rhkAtasan: string;
  readonly rhk: string;
  readonly aspek: string;
  readonly indikator: string;
  /** Decimal text; '' = none. */
  readonly target: string;
  readonly satuan: string;
  readonly perspektif: string;
  /** Twelve decimal texts; '' = empty, '-' = to be emptied. */
  readonly bulan: readonly string[];
}

export interface BookEntry {
  readonly kode: string;
  readonly bagian: string;
  readonly uraian: string;
}

const JENIS: Readonly<Record<JenisRhk, string>> = { utama: 'Utama', tambahan: 'Tambahan' };
const NO_MONTHS: readonly string[] = Array.from({ length: 12 }, () => '');

/** The lines of RHK and indikator as e-Kinerja holds them; an RHK without indikator has one as well. */
export function bookRows({ skp, perspektif }: SkpParts): BookRow[] {
  const kodeOf = (rhk: Rhk, id: string | null): string =>
    rhk.id === null
      ? ''
      : formatItemKode({ of: 'indikator', tahun: skp.tahun, nomorSkp: skp.nomorSkp, groupId: rhk.id, id });
  return skp.rhk.flatMap((rhk) => {
    const list: readonly (Indikator | null)[] = rhk.indikator.length === 0 ? [null] : rhk.indikator;
    return list.map((one, at): BookRow => ({
      kode: kodeOf(rhk, one?.id ?? null),
      nomor: at === 0 ? rhk.nomor : '',
      jenis: at === 0 ? JENIS[rhk.jenis] : '',
      rhkAtasan: at === 0 ? (rhk.rhkAtasan ?? '') : '',
      rhk: at === 0 ? rhk.nama : '',
      aspek: one?.aspek ?? '',
      indikator: one?.nama ?? '',
      target: one?.target ?? '',
      satuan: one?.satuan ?? '',
      perspektif: (perspektif?.[one?.id ?? ''] ?? []).join('; '),
      bulan: NO_MONTHS.map((_, month) => one?.bulan?.find(({ bulan }) => bulan === month + 1)?.nilai ?? ''),
    }));
  });
}

/** The lampiran as e-Kinerja holds them. */
export function bookEntries({ skp, lampiran }: SkpParts): BookEntry[] {
  return (lampiran ?? []).flatMap(({ jenisId, jenis, entries }) =>
    entries.map(({ id, uraian }) => ({
      kode:
        id === null
          ? ''
          : formatItemKode({ of: 'lampiran', tahun: skp.tahun, nomorSkp: skp.nomorSkp, groupId: jenisId, id }),
      bagian: jenis,
      uraian,
    })),
  );
}

export const textCell = (text: string): OutCell => ({ text });
export const numberCell = (number: string): OutCell => (number === '' ? { text: '' } : { number });
