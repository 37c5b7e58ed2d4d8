/** "Form Kinerja Harian" (docs/ekinerja.md §4.14). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const formKinerjaHarian: PageDetector = {
  page: 'form-kinerja-harian',
  routes: [route.formHarian, route.ubahHarian],
  signs: [
    heading(wording.judul.formHarian),
    boxTitle(wording.kotak.formHarian),
    must(field('KegiatanHarian[uraian]')),
    field('KegiatanHarian[realisasi]'),
  ],
};
