/** The landing page "Detail Pegawai" (docs/ekinerja.md §4.2). */
import type { PageDetector } from '../../page-signs';
import { control, heading, must, tableHead } from '../../page-signs';
import { route } from '../../routes';
import { wording } from '../../wording';

export const profil: PageDetector = {
  page: 'profil',
  routes: [route.profil],
  signs: [
    must(heading(wording.judul.profil)),
    tableHead(wording.head.nip),
    tableHead(wording.head.jabatan),
    control('.detail-view', (document) => document.getElementsByClassName('detail-view').item(0) !== null),
  ],
};
