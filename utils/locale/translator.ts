/**
 * What i18next does for the texts of `locales/*.json`, and nothing else (14 kB less in the package): `{{name}}`,
 * `{{n, number}}`, `$t(path.{{name}})`, `_one` and `_other`, Indonesian where English is missing. i18next itself checks the
 * keys while compiling, and a test compares its answer for every text.
 */
import type { i18n, TFunction } from 'i18next';
import './i18next-types';

export type Language = 'id' | 'en';

/** `t` alone, as modules without React take it. */
export type Translator = Pick<i18n, 't'>;

/** Made once: making one takes longer than a hundred uses of it. */
const PLURAL = { id: new Intl.PluralRules('id'), en: new Intl.PluralRules('en') };
const NUMBERS = { id: new Intl.NumberFormat('id'), en: new Intl.NumberFormat('en') };

function textAt(texts: object, key: string): string | null {
  let here: unknown = texts;
  for (const part of key.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return null;
    here = (here as Record<string, unknown>)[part];
  }
  return typeof here === 'string' ? here : null;
}

/** The texts in one language. A key that neither language has is its own text. */
export function createTranslator(texts: Readonly<Record<Language, object>>, language: Language): Translator {
  const order = language === 'id' ? (['id'] as const) : (['en', 'id'] as const);
  const t = (key: string, params: Readonly<Record<string, unknown>> = {}): string => {
    const { count } = params;
    for (const one of order) {
      const counted = typeof count === 'number' ? textAt(texts[one], `${key}_${PLURAL[one].select(count)}`) : null;
      const text = counted ?? textAt(texts[one], key);
      if (text !== null)
        return text
          .replace(/\$t\(([\w.]+)\{\{(\w+)\}\}\)/gu, (_, path: string, name: string) =>
            t(`${path}${String(params[name])}`),
          )
          .replace(/\{\{\s*(\w+)\s*(, number)?\s*\}\}/gu, (_, name: string, asNumber?: string) => {
            const value = params[name];
            if (asNumber !== undefined && typeof value === 'number') return NUMBERS[one].format(value);
            return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
          });
    }
    return key;
  };
  return { t: t as unknown as TFunction };
}
