/** The second-factor page; its route is not known, its one field is (docs/ekinerja.md §10). */
import type { PageDetector } from '../../page-signs';
import { hasOtpField } from '../../outside';
import { control, must } from '../../page-signs';

export const otp: PageDetector = {
  page: 'otp',
  routes: [],
  signs: [must(control('#dynamicmodel-otp', hasOtpField))],
};
