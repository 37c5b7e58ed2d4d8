/** "Daftar RHK Bawahan", the superior's list (docs/ekinerja.md §4.13). */
import type { PageDetector } from '../../page-signs';
import { control, field, heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const daftarRhkBawahan: PageDetector = {
  page: 'daftar-rhk-bawahan',
  routes: [route.bawahan],
  signs: [
    must(heading(wording.judul.daftarRhkBawahan)),
    tableHead(wording.head.rencanaKinerja),
    must(tableHead(wording.head.indikator)),
    field('KegiatanTahunanSearch[id_pegawai]'),
    control('select aksi', (document) => document.getElementsByName('aksi')[0] !== undefined),
  ],
};
