/** A finding in words: what it is, why it matters, how it is mended. */
import type { Temuan } from '../../utils/bangku/temuan';
import { reasonText, ruleText } from '../periksa/finding-text';
import type { Words } from '../ui/Words';

export interface TemuanText {
  readonly what: string;
  readonly why: string | null;
  readonly how: string;
}

export function temuanText(words: Words, { what }: Temuan): TemuanText {
  const { t, count } = words;
  if ('own' in what) {
    const { own, params } = what;
    const fact = (name: string) => {
      const value = params[name] ?? '';
      return typeof value === 'number' ? count(value) : value;
    };
    const facts = { nama: fact('nama'), length: fact('length'), most: fact('most'), contoh: '{{tahun}}' };
    return { what: t(`bangku.temuan.${own}.what`, facts), why: null, how: t(`bangku.temuan.${own}.how`, facts) };
  }
  const { rule, reason, params } = what;
  return {
    what: reasonText(words, { reason, params }) ?? ruleText(words, rule, 'title'),
    why: ruleText(words, rule, 'why'),
    how: ruleText(words, rule, 'how'),
  };
}
