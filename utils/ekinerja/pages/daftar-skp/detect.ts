/** "Daftar SKP" (docs/ekinerja.md §4.5). */
import type { PageDetector } from '../../page-signs';
import { control, field, heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const daftarSkp: PageDetector = {
  page: 'daftar-skp',
  routes: [route.daftarSkp],
  signs: [
    must(heading(wording.judul.daftarSkp)),
    tableHead(wording.head.namaJabatan),
    field('FilterForm[tahun]'),
    control('.grid-view', (document) => document.getElementsByClassName('grid-view').item(0) !== null),
  ],
};
