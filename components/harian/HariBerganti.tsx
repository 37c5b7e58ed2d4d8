/** On a form that was left open past midnight: under which date it would be stored, before anything is put into it. */
import { Banner } from '../ui/Banner';
import { useT } from '../ui/Words';
import { dayText } from './day-text';

export function HariBerganti({ tanggal }: { readonly tanggal: string }) {
  const words = useT();
  const { t } = words;
  return (
    <Banner tone="warning" alert title={t('harian.hariBerganti', { day: dayText(words, tanggal) })}>
      <p>{t('harian.hariBergantiHelp')}</p>
    </Banner>
  );
}
