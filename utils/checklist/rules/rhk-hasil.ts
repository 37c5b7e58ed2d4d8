/**
 * An RHK states a result, no activity and no bare field of work. Good practice from the annex of PermenPAN-RB 8/2021,
 * which 6/2022 replaced: no longer law (docs/ekinerja.md §12 N2). Nouns at the start are fine, as the guide's own are.
 */
import { fold } from '../../text/normalise';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';
import type { Objection } from '../wording';

/** Active verbs that begin activities. A list, not a pattern: "Meningkatnya", "Menurunnya", "Menguatnya" are results. */
const ACTIVE = new Set(
  (
    'melakukan melaksanakan membuat menyusun mengikuti membantu menyiapkan mempersiapkan mengelola menghadiri ' +
    'mengumpulkan memeriksa memverifikasi mengarsipkan mengadministrasikan menginput mengetik menyampaikan ' +
    'mengoordinasikan mengkoordinasikan mengkoordinir melayani memproses mencatat merekap merekapitulasi mendata ' +
    'menyelenggarakan memfasilitasi mengevaluasi memantau memonitor menganalisis menganalisa menelaah merumuskan ' +
    'merancang mengusulkan mendistribusikan mendokumentasikan menerima menindaklanjuti mendampingi membina ' +
    'mengawasi melaporkan menyediakan mengembangkan memberikan menjalankan menangani mengurus menata memelihara ' +
    'menghitung mengolah mengunggah mensosialisasikan menyosialisasikan membimbing memimpin'
  ).split(' '),
);
const FIELDS = new Set([
  'administrasi',
  'administrasi umum',
  'administrasi kepegawaian',
  'kepegawaian',
  'keuangan',
  'umum',
  'tata usaha',
  'surat menyurat',
  'kearsipan',
  'perencanaan',
  'pelayanan',
  'pelayanan umum',
  'pengawasan',
  'evaluasi',
  'pelaporan',
  'tugas tambahan',
  'tugas lain',
  'tugas kedinasan lain',
]);

function judge(text: string): Objection | null {
  const plain = fold(text).replace(/^[^\p{L}]+|[.\s]+$/gu, '');
  const [first = ''] = plain.split(/[^\p{L}]+/u);
  if (ACTIVE.has(first)) return { reason: 'startsActive', params: { word: first } };
  return FIELDS.has(plain) ? { reason: 'bareField', params: { text: plain } } : null;
}

export const rule = defineRule({
  id: 'rhk-hasil',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) => judgeTexts(textsOf(skp, ['rhk']), ({ text }) => judge(text)),
});
