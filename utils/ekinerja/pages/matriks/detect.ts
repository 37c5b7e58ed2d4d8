/** "Matriks Target Bulanan SKP" (docs/ekinerja.md §4.10). Its heads keep look-alikes of older versions out (§6.8). */
import { firstNamed } from '../../../dom/first-named';
import type { PageDetector } from '../../page-signs';
import { boxTitle, control, field, heading, must, tableHead } from '../../page-signs';
import { cellInputs } from '../../widgets/matriks-form';
import { route } from '../../routes';
import { wording } from '../../wording';

export const matriks: PageDetector = {
  page: 'matriks',
  routes: [route.matriks],
  signs: [
    must(heading(wording.judul.matriks)),
    boxTitle(wording.kotak.matriks),
    must(tableHead(wording.head.rhk)),
    must(tableHead(wording.head.indikator)),
    tableHead(wording.targetBulan.slice(0, 1)),
    field('KegiatanRhkSearch[nomor_skp]'),
    control(
      'editableKey',
      (document) => firstNamed(document, 'editableKey') !== null || cellInputs(document).length > 0,
    ),
  ],
};
