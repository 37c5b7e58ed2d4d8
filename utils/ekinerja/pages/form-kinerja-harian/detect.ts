/** "Form Kinerja Harian" (docs/ekinerja.md §4.14). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';

export const formKinerjaHarian: PageDetector = {
  page: 'form-kinerja-harian',
  routes: [route.formHarian, route.ubahHarian],
  signs: [
    heading('Tambah Kinerja Harian', 'Sunting Kegiatan Harian', 'Sunting Kinerja Harian'),
    boxTitle('Form Kinerja Harian'),
    must(field('KegiatanHarian[uraian]')),
    field('KegiatanHarian[realisasi]'),
  ],
};
