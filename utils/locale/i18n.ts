/**
 * The texts of the interface: Indonesian first, English second, from locales/*.json. No visible text lives anywhere else.
 */
import en from '../../locales/en.json';
import id from '../../locales/id.json';
import { createTranslator, type Language, type Translator } from './translator';

export type { Language } from './translator';

/** The texts in one language; a missing English text falls back to the Indonesian one. */
export function createI18n(language: Language): Translator {
  return createTranslator({ id, en }, language);
}
