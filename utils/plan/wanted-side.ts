/**
 * A file of the person's as one side of a comparison with e-Kinerja. Only display: what a file leaves open is shown as open,
 * though its plan leaves it as it is.
 */
import type { Indikator, Rhk } from '../skp/model';
import type { WantedIndikator, WantedSkp } from '../skp/wanted';
import type { ComparedSide, CompareField } from './compare-skp';

/** `tahun`: of the SKP it is compared with, in case the file names none. */
export function sideOfWanted({ rhk, lampiran, tahun: said, nomorSkp }: WantedSkp, tahun: number): ComparedSide {
  const all = rhk.flatMap(({ indikator }) => indikator);
  const hasMonths = all.some(({ bulan }) => bulan.some(({ kind }) => kind !== 'leave'));
  const indikatorOf = ({ id, nama, aspek, target, satuan, bulan }: WantedIndikator): Indikator => ({
    id,
    nama,
    aspek: aspek ?? '',
    target,
    satuan: satuan ?? '',
    status: null,
    catatanTolak: null,
    bulan: hasMonths
      ? bulan.map((cell, at) => ({ bulan: at + 1, key: '', nilai: cell.kind === 'set' ? cell.value : null }))
      : null,
  });
  const rows = rhk.map(({ id, nama, jenis, rhkAtasan, indikator }): Rhk => {
    const own = indikator.map(indikatorOf);
    return { id, nomor: '', jenis: jenis ?? 'utama', nama, rhkAtasan, nomorSkp, indikator: own };
  });
  const parts = [...new Set(lampiran.map(({ bagian }) => bagian))].map((bagian) => ({
    nomorSkp,
    jenisId: '',
    jenis: bagian,
    entries: lampiran.flatMap((one) => (one.bagian === bagian ? [{ id: one.id, uraian: one.uraian }] : [])),
  }));
  // A column the file does not have says nothing of anything.
  const silent: CompareField[] = [];
  if (rhk.some(({ jenis }) => jenis === null)) silent.push('jenis');
  if (all.every(({ aspek }) => aspek === null)) silent.push('aspek');
  if (all.every(({ target }) => target === null)) silent.push('target');
  if (all.every(({ satuan }) => satuan === null)) silent.push('satuan');
  return { skp: { tahun: said ?? tahun, nomorSkp, rhk: rows }, lampiran: parts, silent };
}
