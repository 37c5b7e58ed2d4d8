/** The texts of the dialog on e-Kinerja's page, whose script carries no others (scripts/packed-texts.ts names the same). */
import {
  month as monthEn,
  penjaga as penjagaEn,
  periksa as periksaEn,
  status as statusEn,
} from '../../locales/en.json';
import { month, penjaga, periksa, status } from '../../locales/id.json';
import { createTranslator, type Language, type Translator } from './translator';

/** Only the keys that `utils/guard/guard-words.ts` asks for, and those they name. */
export const GUARD_TEXTS: Readonly<Record<Language, object>> = {
  id: { month, penjaga, status, periksa: partOf(periksa) },
  en: { month: monthEn, penjaga: penjagaEn, status: statusEn, periksa: partOf(periksaEn) },
};

function partOf({ reason, part, field, contents }: Readonly<Record<'reason' | 'part' | 'field' | 'contents', object>>) {
  return { reason, part, field, contents };
}

/** The words of the dialog in one language. */
export function createGuardWords(language: Language): Translator['t'] {
  return createTranslator(GUARD_TEXTS, language).t;
}
