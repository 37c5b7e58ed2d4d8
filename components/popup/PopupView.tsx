/** Status at a glance, and the way into the panel. */
import PanelRightOpen from 'lucide-react/icons/panel-right-open';
import type { Language } from '../../utils/locale/i18n';
import type { PageState } from '../../utils/workflow/matriks-state';
import { LATIHAN_PAGE, LatihanStrip } from '../LatihanStrip';
import { FaceText } from '../matriks/PageFace';
import { whereText, whereTone } from '../matriks/where-text';
import { Button } from '../ui/Button';
import { WordsProvider, useT } from '../ui/Words';
import { SitusTab, type SitusProps } from './SitusTab';

export interface PopupProps {
  readonly page: PageState;
  readonly latihan: boolean;
  readonly language: Language;
  readonly onOpenPanel: () => void;
  readonly onAskPermission: () => void;
  readonly situs: SitusProps;
}

export function PopupView(props: PopupProps) {
  return (
    <WordsProvider language={props.language}>
      <div className="popup">
        <PopupBody {...props} />
      </div>
    </WordsProvider>
  );
}

function PopupBody({ page, latihan, onOpenPanel, onAskPermission, situs }: PopupProps) {
  const words = useT();
  const { t } = words;
  const needsGrant = page.kind === 'noPermission';
  // Only the panel reads it: here it is known by its name alone.
  const onMatriks = page.kind === 'matriks' || (page.kind === 'otherPage' && page.page === 'matriks');
  return (
    <main className="popup__body">
      {latihan && <LatihanStrip />}
      <h1 className="head__name">{t('app.name')}</h1>
      <p className={`where where--${whereTone(page)}`}>
        <span className="where__dot" aria-hidden />
        {whereText(words, page)}
      </p>
      {onMatriks ? (
        <>
          <h2 className="face__title">{t('popup.ready')}</h2>
          <p className="face__text">{t('popup.readyBody')}</p>
        </>
      ) : (
        <FaceText page={page} />
      )}
      <SitusTab {...situs} />
      <div className="actions">
        {needsGrant && (
          <Button variant="primary" onClick={onAskPermission}>
            {t('popup.grant')}
          </Button>
        )}
        <Button
          variant={needsGrant ? 'secondary' : 'primary'}
          icon={<PanelRightOpen aria-hidden size={16} />}
          onClick={onOpenPanel}
        >
          {t('popup.open')}
        </Button>
        <a href={LATIHAN_PAGE} target="_blank" rel="noreferrer">
          {t('latihan.menu')}
        </a>
      </div>
    </main>
  );
}
