/** "Form Indikator Kinerja Individu" (docs/ekinerja.md §4.8). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';

export const formIndikator: PageDetector = {
  page: 'form-indikator',
  routes: [route.formIndikator, route.ubahIndikator],
  signs: [
    heading('Tambah Indikator Kinerja Individu', 'Sunting Indikator Kinerja Individu'),
    boxTitle('Form Indikator Kinerja Individu'),
    must(field('KegiatanTahunan[nama]')),
    field('KegiatanTahunan[target]'),
    field('KegiatanTahunan[satuan]'),
  ],
};
