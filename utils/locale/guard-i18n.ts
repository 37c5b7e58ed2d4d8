/** The texts of the dialog on e-Kinerja's page, without the panel's: its script is loaded into the page when needed. */
import type { i18n } from 'i18next';
import { month as monthEn, penjaga as penjagaEn, periksa as periksaEn } from '../../locales/en.json';
import { month, penjaga, periksa } from '../../locales/id.json';
import { createI18nOf, type Language } from './i18n';

/** Only the keys that `utils/guard/guard-words.ts` asks for. */
export function createGuardI18n(language: Language): i18n {
  return createI18nOf(language, {
    id: { month, penjaga, periksa: { reason: periksa.reason } },
    en: { month: monthEn, penjaga: penjagaEn, periksa: { reason: periksaEn.reason } },
  });
}
