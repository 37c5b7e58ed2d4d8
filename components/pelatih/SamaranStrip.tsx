/** Above every task while pages are masked: what is read there as "[nama]" is not what e-Kinerja holds. */
import EyeOff from 'lucide-react/icons/eye-off';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { PelatihProps } from './pelatih-props';

export function SamaranStrip({ send }: Pick<PelatihProps, 'send'>) {
  const { t } = useT();
  return (
    <aside className="ajakan" aria-label={t('pelatih.samaran.label')}>
      <p className="samaran">
        <EyeOff aria-hidden size={16} /> {t('pelatih.samaran.strip')}
      </p>
      <Button variant="quiet" onClick={() => send({ type: 'samarkan', on: false })}>
        {t('pelatih.samaran.off')}
      </Button>
    </aside>
  );
}
