/** "Detail Indikator Kinerja Individu" with its twelve cells (docs/ekinerja.md §4.9). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const detailIndikator: PageDetector = {
  page: 'detail-indikator',
  routes: [route.detailIndikator],
  signs: [
    must(heading(wording.judul.detailIndikator)),
    boxTitle(wording.kotak.detailIndikator),
    tableHead(wording.targetBulan.slice(0, 1)),
    field('editableKey'),
  ],
};
