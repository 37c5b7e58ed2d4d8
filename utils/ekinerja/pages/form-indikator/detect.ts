/** "Form Indikator Kinerja Individu" (docs/ekinerja.md §4.8). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const formIndikator: PageDetector = {
  page: 'form-indikator',
  routes: [route.formIndikator, route.ubahIndikator],
  signs: [
    heading(wording.judul.formIndikator),
    boxTitle(wording.kotak.formIndikator),
    must(field('KegiatanTahunan[nama]')),
    field('KegiatanTahunan[target]'),
    field('KegiatanTahunan[satuan]'),
  ],
};
