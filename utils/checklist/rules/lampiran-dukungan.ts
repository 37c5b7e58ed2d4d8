/** The part on resources names people, budget, equipment, guidance by the leader, and facilities (docs/ekinerja.md §4.11, §12 G3). */
import { judgeLampiran } from '../lampiran-contents';
import type { Contents } from '../lampiran-contents';
import { defineRule } from '../outcome';

/** Any of the words shows the content; `contents.<name>` names it in the interface. */
const CONTENTS: Contents = {
  sdm: /\b(sdm|sumber daya manusia|pegawai|personel|personil|tenaga|staf|tim|aparatur|orang)/u,
  anggaran: /\b(anggaran|dana|dpa|apbd|apbn|biaya|pembiayaan)/u,
  peralatan: /\b(alat|peralatan|perlengkapan|laptop|komputer|printer|perangkat|aplikasi|kendaraan|atk)/u,
  pendampingan:
    /\b(pendampingan|bimbingan|arahan|pembinaan|dukungan (?:pimpinan|atasan)|pimpinan|supervisi|konsultasi)/u,
  sarana: /\b(sarana|prasarana|ruang|gedung|fasilitas|internet|jaringan|meja)/u,
};

export const rule = defineRule({
  id: 'lampiran-dukungan',
  kind: 'saran',
  needs: ['skp'],
  may: ['tenures', 'lampiran'],
  check: (seen) => judgeLampiran(seen, 'dukungan', CONTENTS),
});
