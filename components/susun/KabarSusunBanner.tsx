/** What came of the last step. */
import type { KabarSusun } from '../../utils/workflow/susun-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT, type Words } from '../ui/Words';
import { masalahText } from './masalah-text';
import type { SusunProps } from './susun-props';

const GOOD: ReadonlySet<KabarSusun['kind']> = new Set(['dibuka', 'diunduh', 'ditambah', 'dihapus']);

export function KabarSusunBanner({ state: { kabar, dapatDikembalikan }, send }: SusunProps) {
  const words = useT();
  if (kabar === null) return null;
  return (
    <Banner
      tone={GOOD.has(kabar.kind) ? 'good' : 'bad'}
      alert
      actions={
        dapatDikembalikan && (
          <Button onClick={() => send({ type: 'kembalikan' })}>{words.t('panduanSendiri.kembalikan')}</Button>
        )
      }
    >
      <p>{kabarText(words, kabar)}</p>
    </Banner>
  );
}

function kabarText(words: Words, kabar: KabarSusun): string {
  const { t } = words;
  switch (kabar.kind) {
    case 'fileRefused':
      return `${t('panduanSendiri.kabar.fileRefused', { name: kabar.name })} ${masalahText(words, kabar.problem)}`;
    case 'takTersimpan':
      return t(`panduanSendiri.kabar.takTersimpan.${kabar.why}`);
    case 'dihapus':
      return t('panduanSendiri.kabar.dihapus', {
        judul: kabar.judul.trim() === '' ? t('panduanSendiri.tanpaJudul') : kabar.judul,
      });
    default:
      return t(`panduanSendiri.kabar.${kabar.kind}`, { ...kabar });
  }
}
