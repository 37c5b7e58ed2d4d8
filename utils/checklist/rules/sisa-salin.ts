/** Traces of copying: list marks, doubled words, addresses, formula errors, broken letters, a NIP, texts of the site. Ours. */
import { collapse } from '../../text/normalise';
import { defineRule } from '../outcome';
import { judgeTexts, textsOf } from '../wording';
import type { Objection, TextAt } from '../wording';

const LIST_MARK = /^(?:[-–—•·▪●○*>✓]+\s*|(?:\d{1,2}|[a-z])[.)]\s+|\(\d{1,2}\)\s*)(?=\S)/iu;
/** Words that never stand twice; Indonesian doubles other words on purpose. */
const DOUBLED =
  /(?<![\p{L}-])(yang|dan|di|ke|dari|pada|untuk|dengan|dalam|oleh|atau|sebagai|terhadap) \1(?![\p{L}-])/iu;
const FORMULA = /#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?/u;
const BROKEN = /\uFFFD|Ã[\u0080-\u00BF]|â€/u;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/iu;
const NIP = /(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)/u;
const SITE = /\b(?:Tambah (?:RHK|Tahapan|Indikator)|Ubah Indikator|Kembalikan Ke Konsep)\b|\(Ket: /u;

function judge({ text, field }: TextAt): Objection | null {
  const plain = collapse(text);
  const mark = LIST_MARK.exec(plain)?.[0];
  if (mark !== undefined && field !== 'satuan') {
    const rest = plain.slice(mark.length);
    return { reason: 'listMark', params: { mark: mark.trim() }, fix: { kind: 'replaceText', field, text: rest } };
  }
  const doubled = DOUBLED.exec(plain)?.[1];
  if (doubled !== undefined) {
    const once = plain.replace(new RegExp(DOUBLED.source, 'giu'), '$1');
    return { reason: 'doubledWord', params: { word: doubled }, fix: { kind: 'replaceText', field, text: once } };
  }
  if (FORMULA.test(plain)) return { reason: 'formulaError' };
  if (BROKEN.test(plain)) return { reason: 'brokenLetters' };
  if (ADDRESS.test(plain)) return { reason: 'webAddress' };
  if (NIP.test(plain)) return { reason: 'nipInText' };
  return SITE.test(plain) ? { reason: 'siteWords' } : null;
}

export const rule = defineRule({
  id: 'sisa-salin',
  kind: 'saran',
  needs: ['skp'],
  check: ({ skp }) => judgeTexts(textsOf(skp, ['rhk', 'indikator', 'satuan']), judge),
});
