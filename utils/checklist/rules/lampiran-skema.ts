/** The part on accountability names when progress is reported and what is shown as evidence (docs/ekinerja.md §4.11, §12 G3). */
import { judgeLampiran } from '../lampiran-contents';
import type { Contents } from '../lampiran-contents';
import { defineRule } from '../outcome';

/** Any of the words shows the content; `contents.<name>` names it in the interface. */
const CONTENTS: Contents = {
  jadwal:
    /\b(jadwal|harian|mingguan|bulanan|triwulan|semester|tahunan|bulan|minggu|hari|tahun|tanggal|periode|periodik|berkala|rutin)/u,
  bukti: /\b(bukti|dokumen|laporan|notulen|foto|dokumentasi|berkas|evidence|data dukung|eviden|arsip)/u,
};

export const rule = defineRule({
  id: 'lampiran-skema',
  kind: 'saran',
  needs: ['skp'],
  may: ['tenures', 'lampiran'],
  check: (seen) => judgeLampiran(seen, 'skema', CONTENTS),
});
