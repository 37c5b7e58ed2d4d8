/** "Form RHK": new, change, tahapan (docs/ekinerja.md §4.7). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const formRhk: PageDetector = {
  page: 'form-rhk',
  routes: [route.formRhk, route.ubahRhk],
  signs: [
    heading(wording.judul.formRhk),
    boxTitle(wording.kotak.formRhk),
    must(field('KegiatanRhk[nama]')),
    field('KegiatanRhk[id_kegiatan_rhk_jenis]'),
    field('referrer'),
  ],
};
