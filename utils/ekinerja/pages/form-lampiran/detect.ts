/** "Form SKP Lampiran" (docs/ekinerja.md §4.11). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';

export const formLampiran: PageDetector = {
  page: 'form-lampiran',
  routes: [route.formLampiran, route.ubahLampiran],
  signs: [
    heading('Tambah SKP Lampiran', 'Sunting SKP Lampiran'),
    boxTitle('Form SKP Lampiran'),
    must(field('SkpLampiran[uraian]')),
    field('referrer'),
  ],
};
