/** "Daftar RHK", the menu's "Kinerja Tahunan"; without a chosen SKP it has no table (docs/ekinerja.md §4.6). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, control, field, heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const daftarRhk: PageDetector = {
  page: 'daftar-rhk',
  routes: [route.daftarRhk],
  signs: [
    must(heading(wording.judul.daftarRhk)),
    boxTitle(wording.kotak.daftarRhk),
    must(field('KegiatanRhkSearch[nomor_skp]')),
    tableHead(wording.head.rhk),
    tableHead(wording.head.indikator),
    control('#modal-instansi', (document) => document.getElementById('modal-instansi') !== null),
  ],
};
