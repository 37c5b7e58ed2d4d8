/** "Detail SKP Pegawai" (docs/ekinerja.md §4.5). */
import type { PageDetector } from '../../page-signs';
import { heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const detailSkp: PageDetector = {
  page: 'detail-skp',
  routes: [route.detailSkp],
  signs: [
    must(heading(wording.judul.detailSkp)),
    must(tableHead(wording.head.rhk)),
    tableHead(wording.head.indikator),
    tableHead(wording.head.pejabat),
  ],
};
