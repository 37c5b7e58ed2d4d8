/** "Kinerja Harian", the CKHP list (docs/ekinerja.md §4.14). */
import type { PageDetector } from '../../page-signs';
import { field, heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const kinerjaHarian: PageDetector = {
  page: 'kinerja-harian',
  routes: [route.harian],
  signs: [
    must(heading(wording.judul.kinerjaHarian)),
    must(tableHead(wording.head.indikator)),
    tableHead(wording.head.uraian),
    tableHead(wording.head.realisasi),
    field('KegiatanHarianSearch[bulan]'),
  ],
};
