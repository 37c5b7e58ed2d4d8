/** Numbers as people of the chosen language read them. Values are decimal texts and stay exact at any length. */
import type { Language } from './i18n';

const TAGS: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en' };
/** Made once: making one takes longer than a hundred uses of it. */
const COUNTS: Readonly<Record<Language, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat(TAGS.id),
  en: new Intl.NumberFormat(TAGS.en),
};
const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * Shows a decimal text of the site ("12000.5") in the language's manner ("12.000,5" in Indonesian).
 * Digits are never rounded or dropped; a text that is no plain decimal is returned unchanged.
 */
export function formatDecimal(text: string, language: Language): string {
  if (!DECIMAL.test(text)) return text;
  const [whole = '', fraction] = text.split('.');
  const { group, decimal } = separators(language);
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}

/** A count of things. */
export function formatCount(count: number, language: Language): string {
  return COUNTS[language].format(count);
}

/** Date and time of day, for the start of an earlier run. */
export function formatMoment(epochMs: number, language: Language): string {
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'medium', timeStyle: 'short' }).format(epochMs);
}

interface Separators {
  readonly group: string;
  readonly decimal: string;
}
const known = new Map<Language, Separators>();

function separators(language: Language): Separators {
  const before = known.get(language);
  if (before !== undefined) return before;
  const parts = COUNTS[language].formatToParts(12_345.6);
  const find = (type: 'group' | 'decimal', usual: string) => parts.find((part) => part.type === type)?.value ?? usual;
  const found = { group: find('group', '.'), decimal: find('decimal', ',') };
  known.set(language, found);
  return found;
}
