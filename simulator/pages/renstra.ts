/** The optional Renstra select of the indikator form: which of the five, by the kind of position (docs/ekinerja.md §4.8). */
import type { RhkRow, State } from '../contract';
import type { Pilihan } from './form-markup';
import { jabatanOfTenure } from './lookup';

export interface Renstra {
  readonly divId: string;
  readonly attribute: string;
  readonly label: string;
  readonly options: Pilihan;
}

function renstra(divId: string, attribute: string, jenis: string): Renstra {
  const label = `Indikator ${jenis} Renstra`;
  // Invented choices: the site takes them from the planning tables. What is chosen is not kept here.
  const options: Pilihan = [
    ['1', `Persentase ${jenis.toLowerCase()} yang tercapai tepat waktu (2023-2026)`],
    ['2', `Tingkat kepuasan penerima layanan ${jenis.toLowerCase()} (2023-2026)`],
  ];
  return { divId, attribute, label, options };
}

const SASARAN = renstra('id-rpjmd-sasaran-indikator', 'id_rpjmd_sasaran_indikator', 'Sasaran');
const PROGRAM = renstra('id-rpjmd-program-indikator', 'id_rpjmd_program_indikator', 'Program');
const KEGIATAN = renstra('id-rpjmd-kegiatan-indikator', 'id_rpjmd_kegiatan_indikator', 'Kegiatan');
const SUBKEGIATAN = renstra('id-rpjmd-sub-kegiatan-indikator', 'id_rpjmd_subkegiatan_indikator', 'Sub Kegiatan');
const FUNGSIONAL = renstra('id-rpjmd-indikator-fungsional', 'id_rpjmd_indikator_fungsional', 'Fungsional');

/** Null for Tambahan and for positions without a matching kind. */
export function renstraOf(state: State, rhk: RhkRow): Renstra | null {
  if (rhk.jenis !== 1) return null;
  const jabatan = jabatanOfTenure(state, rhk.idTenure);
  if (jabatan === undefined) return null;
  if (jabatan.jenisJabatan === 2) return FUNGSIONAL;
  if (jabatan.jenisJabatan === 3) return SUBKEGIATAN;
  const eselon = jabatan.idEselon ?? 0;
  if (eselon === 3 || eselon === 4) return SASARAN;
  if (eselon === 5 || eselon === 6) return PROGRAM;
  return eselon === 7 || eselon === 8 ? KEGIATAN : null;
}
