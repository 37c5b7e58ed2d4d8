/** What the agency laid down: shown, and not to be changed here. */
import Lock from 'lucide-react/icons/lock';
import type { PaketState } from '../../utils/workflow/paket-state';
import { useT } from '../ui/Words';
import { AlamatLine } from './AlamatForm';
import type { PaketProps } from './paket-props';

export function KebijakanBlock({
  kebijakan: { hanyaAsli, alamat, diabaikan },
  disabled,
  send,
}: Pick<PaketProps, 'send'> & {
  readonly kebijakan: NonNullable<PaketState['kebijakan']>;
  readonly disabled: boolean;
}) {
  const { t } = useT();
  return (
    <section className="paket__trust" aria-label={t('paket.policy.title')}>
      <p className="with-icon">
        <Lock aria-hidden size={16} />
        {t('paket.policy.title')}
      </p>
      {hanyaAsli && <p>{t('paket.policy.genuineOnly')}</p>}
      {alamat.map((one) => (
        <AlamatLine key={one.alamat} alamat={one} disabled={disabled} send={send} />
      ))}
      {diabaikan.length > 0 && <p>{t('paket.policy.ignored', { names: diabaikan.join(', ') })}</p>}
    </section>
  );
}
