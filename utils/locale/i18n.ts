/**
 * The texts of the interface: Indonesian first, English second, from locales/*.json. No visible text lives anywhere else.
 */
import { createInstance } from 'i18next';
import type { i18n } from 'i18next';
import en from '../../locales/en.json';
import id from '../../locales/id.json';
import './i18next-types';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A ready i18next instance of its own (no global state); a missing English text falls back to the Indonesian one. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'id',
    supportedLngs: [...LANGUAGES],
    resources: { id: { translation: id }, en: { translation: en } },
    initAsync: false,
    // React escapes every text node by itself; escaping twice would show "&amp;".
    interpolation: { escapeValue: false },
  });
  return instance;
}
