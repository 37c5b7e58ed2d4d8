/** Hosts where the person uses the product beside the known one, each with the way to let it go. */
import { Button } from './ui/Button';
import { useT } from './ui/Words';

export interface SitusProps {
  readonly hosts: readonly string[];
  readonly onRelease: (host: string) => void;
}

export function SitusSendiri({ hosts, onRelease }: SitusProps) {
  const { t } = useT();
  return (
    <section>
      <h2 className="menu__title">{t('situs.menu')}</h2>
      <ul className="menu__situs">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <Button variant="quiet" aria-label={t('situs.releaseOf', { host })} onClick={() => onRelease(host)}>
              {t('situs.release')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="muted">{t('situs.menuAbout')}</p>
    </section>
  );
}
