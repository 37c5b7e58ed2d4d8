/** "Form SKP Lampiran" (docs/ekinerja.md §4.11). */
import type { PageDetector } from '../../page-signs';
import { boxTitle, field, heading, must } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const formLampiran: PageDetector = {
  page: 'form-lampiran',
  routes: [route.formLampiran, route.ubahLampiran],
  signs: [
    heading(wording.judul.formLampiran),
    boxTitle(wording.kotak.formLampiran),
    must(field('SkpLampiran[uraian]')),
    field('referrer'),
  ],
};
