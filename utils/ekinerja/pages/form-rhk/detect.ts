/** "Form RHK": new, change, tahapan (docs/ekinerja.md §4.7). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';

export const formRhk: PageDetector = {
  page: 'form-rhk',
  routes: [route.formRhk, route.ubahRhk],
  signs: [
    heading('Tambah RHK', 'Sunting RHK'),
    boxTitle('Form RHK'),
    must(field('KegiatanRhk[nama]')),
    field('KegiatanRhk[id_kegiatan_rhk_jenis]'),
    field('referrer'),
  ],
};
