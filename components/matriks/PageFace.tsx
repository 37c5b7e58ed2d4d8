/** The face of every page state that is not a readable Matriks: what it is, and the button that does the next thing. */
import type { ReactNode } from 'react';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import FileX from 'lucide-react/icons/file-x';
import KeyRound from 'lucide-react/icons/key-round';
import Languages from 'lucide-react/icons/languages';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import LogIn from 'lucide-react/icons/log-in';
import MapPin from 'lucide-react/icons/map-pin';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Table2 from 'lucide-react/icons/table-2';
import WifiOff from 'lucide-react/icons/wifi-off';
import type { ReadProblem, Sign } from '../../utils/ekinerja/types';
import type { MatriksIntent, PageState } from '../../utils/workflow/matriks-state';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';

type Send = (intent: MatriksIntent) => void;
export type FaceState = Exclude<PageState, { kind: 'matriks' }>;

const ICONS: Readonly<Record<FaceState['kind'], ReactNode>> = {
  looking: <LoaderCircle size={32} className="spin" />,
  noTab: <Table2 size={32} />,
  noPermission: <KeyRound size={32} />,
  reloadNeeded: <RefreshCw size={32} />,
  loggedOut: <LogIn size={32} />,
  offline: <WifiOff size={32} />,
  otherPage: <MapPin size={32} />,
  unrecognised: <CircleQuestionMark size={32} />,
  translated: <Languages size={32} />,
  matriksUnreadable: <FileX size={32} />,
};

export function PageFace({ page, send }: { readonly page: FaceState; readonly send: Send }) {
  return (
    <section className="face">
      <span className="face__icon" aria-hidden>
        {ICONS[page.kind]}
      </span>
      <FaceText page={page} />
      <FaceAction page={page} send={send} />
      {page.kind === 'unrecognised' && <MissingSigns signs={page.detection.signs} />}
      {page.kind === 'matriksUnreadable' && <ReadProblems problems={page.problems} />}
      {(page.kind === 'unrecognised' || page.kind === 'matriksUnreadable') && <ReportLink />}
    </section>
  );
}

export function FaceText({ page }: { readonly page: FaceState }) {
  const { t } = useT();
  const title =
    page.kind === 'otherPage'
      ? t('face.otherPage.title', { page: t(`page.${page.page}`) })
      : t(`face.${page.kind}.title`);
  const body =
    page.kind === 'noPermission' ? t('face.noPermission.body', { host: page.host }) : t(`face.${page.kind}.body`);
  return (
    <>
      <h2 className="face__title">{title}</h2>
      <p className="face__text">{body}</p>
    </>
  );
}

function FaceAction({ page, send }: { readonly page: FaceState; readonly send: Send }) {
  const { t } = useT();
  if (page.kind === 'looking' || page.kind === 'offline') return null;
  const intents: Readonly<Record<Exclude<FaceState['kind'], 'looking' | 'offline'>, MatriksIntent>> = {
    noTab: { type: 'openMatriks' },
    loggedOut: { type: 'openMatriks' },
    otherPage: { type: 'openMatriks' },
    unrecognised: { type: 'openMatriks' },
    noPermission: { type: 'askPermission' },
    reloadNeeded: { type: 'reloadPage' },
    translated: { type: 'reloadPage' },
    matriksUnreadable: { type: 'reloadPage' },
  };
  const intent = intents[page.kind];
  return (
    <Button variant="primary" onClick={() => send(intent)}>
      {t(`face.${page.kind}.action`)}
    </Button>
  );
}

/** The way to the check page, where the page's structure can be saved for whoever looks after the words. */
function ReportLink() {
  const { t } = useT();
  return (
    <a href="/options.html?bagian=halaman" target="_blank" rel="noreferrer">
      {t('face.report')}
    </a>
  );
}

function MissingSigns({ signs }: { readonly signs: readonly Sign[] }) {
  const { t } = useT();
  const missing = signs.filter((sign) => !sign.found);
  return (
    <Details summary={t('ui.details')}>
      {missing.length === 0 ? (
        <p>{t('face.unrecognised.noSigns')}</p>
      ) : (
        <>
          <p className="muted">{t('face.unrecognised.missing')}</p>
          <ul className="plain-list">
            {missing.map((sign) => (
              <li key={`${sign.kind}/${sign.what}`}>
                {t(`sign.${sign.kind}`)}: <q>{sign.what}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </Details>
  );
}

/** What could not be read for certain, in words. */
export function ReadProblems({ problems }: { readonly problems: readonly ReadProblem[] }) {
  const { t } = useT();
  return (
    <Details summary={t('ui.details')}>
      <ul className="plain-list">
        {problems.map((problem, index) => (
          <li key={index}>{t(`read.${problem.code}`, { where: problem.where })}</li>
        ))}
      </ul>
    </Details>
  );
}
