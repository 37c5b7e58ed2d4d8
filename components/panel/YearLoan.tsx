/** Reading another year: what will happen to the session year is said and agreed to before it happens, and told if it stays. */
import type { YearFailure } from '../../utils/ekinerja/other-year';
import { AskFirst } from '../ui/AskFirst';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';

export function AskLastYear({ onAgree, onClose }: { readonly onAgree: () => void; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <AskFirst
      title={t('rencana.lalu.askTitle')}
      yes={t('rencana.lalu.agree')}
      variant="primary"
      onYes={onAgree}
      onClose={onClose}
    >
      <p>{t('rencana.lalu.askBody')}</p>
      <p>{t('rencana.lalu.askTabs')}</p>
    </AskFirst>
  );
}

export interface YearTroubleState {
  readonly busy: string | null;
  readonly yearFailure: YearFailure | null;
  readonly yearLeft: YearFailure | 'interrupted' | null;
}

/** Last year was not read, or e-Kinerja is still in the other year. */
export function YearTrouble({
  state: { yearFailure, yearLeft, busy },
  onRestore,
}: {
  readonly state: YearTroubleState;
  readonly onRestore: () => void;
}) {
  const words = useT();
  const { t } = words;
  return (
    <>
      {yearFailure !== null && (
        <Banner tone="bad" alert title={t('rencana.lalu.failed')}>
          <p>{t('rencana.readFailedWhy', { why: whyText(words, yearFailure) })}</p>
        </Banner>
      )}
      {yearLeft !== null && (
        <Banner
          tone="warning"
          alert
          title={t('rencana.lalu.left')}
          actions={
            <Button disabled={busy !== null} onClick={onRestore}>
              {t('rencana.lalu.restore')}
            </Button>
          }
        >
          <p>{t('rencana.lalu.leftBody', { why: whyText(words, yearLeft) })}</p>
        </Banner>
      )}
    </>
  );
}

function whyText({ t }: Words, why: YearFailure | 'interrupted'): string {
  switch (why) {
    case 'anotherRun':
    case 'noteNotStored':
    case 'yearNotTaken':
    case 'noSkpThatYear':
    case 'yearChangedElsewhere':
    case 'otherAccount':
    case 'nothingToRestore':
    case 'interrupted':
      return t(`rencana.lalu.why.${why}`);
    default:
      return t(`cek.missing.${why}`);
  }
}
