/**
 * The texts of the dialog on e-Kinerja's page, without the panel's and without i18next: its script is loaded into the page
 * when needed, and shares nothing with the panel (13 kB less). What i18next does for these texts, and nothing else:
 * `{{name}}`, `{{n, number}}`, `$t(path.{{name}})`, `_one` and `_other`, Indonesian where English is missing; a test compares both for every text.
 */
import type { TFunction } from 'i18next';
import {
  month as monthEn,
  penjaga as penjagaEn,
  periksa as periksaEn,
  status as statusEn,
} from '../../locales/en.json';
import { month, penjaga, periksa, status } from '../../locales/id.json';
import type { Language } from './i18n';

/** Only the keys that `utils/guard/guard-words.ts` asks for, and those they name. */
export const GUARD_TEXTS: Readonly<Record<Language, object>> = {
  id: { month, penjaga, status, periksa: partOf(periksa) },
  en: { month: monthEn, penjaga: penjagaEn, status: statusEn, periksa: partOf(periksaEn) },
};

function partOf({ reason, part, field, contents }: Readonly<Record<'reason' | 'part' | 'field' | 'contents', object>>) {
  return { reason, part, field, contents };
}

function textAt(texts: object, key: string): string | null {
  let here: unknown = texts;
  for (const part of key.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return null;
    here = (here as Record<string, unknown>)[part];
  }
  return typeof here === 'string' ? here : null;
}

/** The words of the dialog in one language. */
export function createGuardWords(language: Language): TFunction {
  const plural = Object.fromEntries((['id', 'en'] as const).map((one) => [one, new Intl.PluralRules(one)])) as Record<
    Language,
    Intl.PluralRules
  >;
  const t = (key: string, params: Readonly<Record<string, unknown>> = {}): string => {
    const { count } = params;
    for (const one of language === 'id' ? (['id'] as const) : (['en', 'id'] as const)) {
      const counted = typeof count === 'number' ? `${key}_${plural[one].select(count)}` : key;
      const text = textAt(GUARD_TEXTS[one], counted) ?? textAt(GUARD_TEXTS[one], key);
      if (text !== null)
        return text
          .replace(/\$t\(([\w.]+)\{\{(\w+)\}\}\)/gu, (_, path: string, name: string) =>
            t(`${path}${String(params[name])}`),
          )
          .replace(/\{\{\s*(\w+)\s*(, number)?\s*\}\}/gu, (_, name: string, asNumber?: string) => {
            const value = params[name];
            if (asNumber !== undefined && typeof value === 'number') return new Intl.NumberFormat(one).format(value);
            return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
          });
    }
    return key;
  };
  return t as unknown as TFunction;
}
