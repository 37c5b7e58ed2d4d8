/** What e-Kinerja holds, said as a wish: the wanted SKP whose plan against the same reading is empty. */
import type { LampiranBagian } from './facts';
import type { Indikator, Skp } from './model';
import type { WantedCell, WantedIndikator, WantedLampiran, WantedRhk, WantedSkp } from './wanted';

/** The parts of the reading an SKP consists of. `lampiran` or `perspektif` null = not read, or not there. */
export interface SkpParts {
  readonly skp: Skp;
  readonly lampiran: readonly LampiranBagian[] | null;
  readonly perspektif: Readonly<Record<string, readonly string[]>> | null;
}

/** What an empty month is to become: left as it will be then, or emptied again. */
export type EmptyMonths = 'leave' | 'clear';

const said = (text: string | null): string | null => (text === '' ? null : text);

function wantedMonths(indikator: Indikator, empty: EmptyMonths): WantedCell[] {
  return Array.from({ length: 12 }, (_, at): WantedCell => {
    const cell = indikator.bulan?.find(({ bulan }) => bulan === at + 1);
    if (cell === undefined) return { kind: 'leave' };
    return cell.nilai === null ? { kind: empty } : { kind: 'set', value: cell.nilai };
  });
}

/** Number of the RHK a tahapan belongs to: "1.2" → "1"; null = no tahapan. */
export function nomorInduk(nomor: string): string | null {
  const dot = nomor.lastIndexOf('.');
  return dot <= 0 ? null : nomor.slice(0, dot);
}

/** The whole SKP as wanted, in the order of the page, with the site's ids. */
export function wantedOf({ skp, lampiran, perspektif }: SkpParts, empty: EmptyMonths): WantedSkp {
  const refs = new Map<string, string>();
  let indikatorCount = 0;
  const rhk = skp.rhk.map((row, at): WantedRhk => {
    const ref = `r${String(at + 1)}`;
    refs.set(`${row.jenis} ${row.nomor}`, ref);
    const above = nomorInduk(row.nomor);
    return {
      ref,
      id: row.id,
      origin: null,
      nama: row.nama,
      jenis: row.jenis,
      rhkAtasan: said(row.rhkAtasan),
      induk: above === null ? null : (refs.get(`${row.jenis} ${above}`) ?? null),
      indikator: row.indikator.map((one): WantedIndikator => {
        indikatorCount += 1;
        const sides = one.id === null ? undefined : perspektif?.[one.id];
        return {
          ref: `i${String(indikatorCount)}`,
          id: one.id,
          origin: null,
          nama: one.nama,
          aspek: said(one.aspek),
          target: one.target,
          satuan: said(one.satuan),
          perspektif: sides === undefined || sides.length === 0 ? null : sides,
          bulan: wantedMonths(one, empty),
        };
      }),
    };
  });
  const entries = (lampiran ?? []).flatMap(({ jenis, entries: list }) => list.map((entry) => ({ jenis, entry })));
  return {
    nomorSkp: skp.nomorSkp,
    tahun: skp.tahun,
    rhk,
    lampiran: entries.map(({ jenis, entry }, at): WantedLampiran => ({
      ref: `l${String(at + 1)}`,
      id: entry.id,
      origin: null,
      bagian: jenis,
      uraian: entry.uraian,
    })),
  };
}
