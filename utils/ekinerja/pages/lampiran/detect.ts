/** "Lampiran SKP" (docs/ekinerja.md §4.11). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';

export const lampiran: PageDetector = {
  page: 'lampiran',
  routes: [route.lampiran],
  signs: [must(heading('Lampiran SKP')), boxTitle('Lampiran SKP'), field('InstansiPegawaiSkpSearch[nomor]')],
};
