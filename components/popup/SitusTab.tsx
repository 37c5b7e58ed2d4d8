/** A page of another government host is in front: may the product be used there? */
import type { SitusTampil } from '../../utils/platform/use-site';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';

export interface SitusProps {
  readonly situs: SitusTampil | null;
  /** Why the last "Gunakan di situs ini" came to nothing. */
  readonly gagal: 'denied' | 'failed' | null;
  readonly onUse: () => void;
  readonly onRelease: () => void;
}

export function SitusTab({ situs, gagal, onUse, onRelease }: SitusProps) {
  const { t } = useT();
  if (situs === null) return null;
  const { host, keadaan } = situs;
  return (
    <section className="popup__situs">
      <p className="face__text">
        {t(keadaan === 'dipakai' ? 'situs.used' : keadaan === 'bisa' ? 'situs.offer' : 'situs.locked', { host })}
      </p>
      {gagal !== null && <p role="alert">{t(`situs.${gagal}`, { host })}</p>}
      {keadaan === 'bisa' && <Button onClick={onUse}>{t('situs.use')}</Button>}
      {keadaan === 'dipakai' && (
        <Button variant="quiet" aria-label={t('situs.releaseOf', { host })} onClick={onRelease}>
          {t('situs.release')}
        </Button>
      )}
    </section>
  );
}
