/** "Kinerja Bulanan"; older versions have the same title, so both heads are demanded (docs/ekinerja.md §4.15, §6.8). */
import type { PageDetector } from '../../page-signs';
import { field, heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const kinerjaBulanan: PageDetector = {
  page: 'kinerja-bulanan',
  routes: [route.bulanan],
  signs: [
    must(heading(wording.judul.kinerjaBulanan)),
    must(tableHead(wording.head.rhk)),
    must(tableHead(wording.head.indikator)),
    tableHead(wording.head.persenRealisasi),
    field('KegiatanBulananSearch[bulan]'),
  ],
};
