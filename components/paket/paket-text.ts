/** Facts about a pack in words. */
import type { Words } from '../ui/Words';

/** "2026-03-01" → "1 Maret 2026". */
export function dayText({ month }: Words, day: string): string {
  const [year = '', bulan = '1', tanggal = ''] = day.split('-');
  return `${String(Number(tanggal))} ${month(Number(bulan))} ${year}`;
}

/** From when to when; null = always. */
export function validityText(words: Words, dari: string | null, sampai: string | null): string | null {
  const { t } = words;
  if (dari !== null && sampai !== null)
    return t('paket.validBetween', { from: dayText(words, dari), to: dayText(words, sampai) });
  if (dari !== null) return t('paket.validFrom', { from: dayText(words, dari) });
  return sampai === null ? null : t('paket.validTo', { to: dayText(words, sampai) });
}
