/** How the months are filled, in words. */
import type { PolaBulan } from '../../utils/templates/model';
import type { Words } from '../ui/Words';

export function polaText({ t, month }: Words, pola: PolaBulan): string {
  return pola.kind === 'bulan'
    ? t('templat.pola.bulan', { months: pola.bulan.map((bulan) => month(bulan, 'short')).join(', ') })
    : t(`templat.pola.${pola.kind}`);
}
