/** "Lampiran SKP" (docs/ekinerja.md §4.11). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const lampiran: PageDetector = {
  page: 'lampiran',
  routes: [route.lampiran],
  signs: [
    must(heading(wording.judul.lampiran)),
    boxTitle(wording.kotak.lampiran),
    field('InstansiPegawaiSkpSearch[nomor]'),
  ],
};
