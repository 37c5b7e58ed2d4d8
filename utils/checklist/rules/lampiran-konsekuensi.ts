/** The part on consequences names a positive and a negative one (docs/ekinerja.md §4.11, §12 G3). */
import { judgeLampiran } from '../lampiran-contents';
import type { Contents } from '../lampiran-contents';
import { defineRule } from '../outcome';

/** Any of the words shows the content; `contents.<name>` names it in the interface. */
const CONTENTS: Contents = {
  positif:
    /\b(positif|penghargaan|apresiasi|reward|promosi|insentif|pujian|piagam|penugasan baru|bonus|kenaikan|sertifikat|tunjangan)/u,
  negatif:
    /\b(negatif|teguran|sanksi|punishment|pengalihan|pemotongan|hukuman|peringatan|evaluasi ulang|pembinaan|penundaan)/u,
};

export const rule = defineRule({
  id: 'lampiran-konsekuensi',
  kind: 'saran',
  needs: ['skp'],
  may: ['tenures', 'lampiran'],
  check: (seen) => judgeLampiran(seen, 'konsekuensi', CONTENTS),
});
