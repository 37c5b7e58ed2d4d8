/** The sticky foot while a run goes on, has stopped, or is to be proven: the same for every task that writes. */
import { useId } from 'react';
import Download from 'lucide-react/icons/download';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Square from 'lucide-react/icons/square';
import type { RunPhase } from '../../utils/run/types';
import { Button, ReasonedButton } from '../ui/Button';
import { Foot } from '../ui/Foot';
import { useT } from '../ui/Words';

/** What the person can ask of a run; every task that writes has these intents. */
export type RunIntent =
  | { readonly type: 'stop' | 'pause' | 'resume' }
  | { readonly type: 'go'; readonly step: 'bukti' }
  | { readonly type: 'continueRun'; readonly runId: string }
  | { readonly type: 'downloadReport'; readonly format: 'xlsx' };

interface RunFootProps {
  readonly run: { readonly runId: string; readonly phase: RunPhase };
  readonly sum: string;
  readonly send: (intent: RunIntent) => void;
  /** The way on after a stop: its words, and why it cannot be taken now. */
  readonly goOn: { readonly label: string; readonly reason: string | null };
}

/** `seeProof` false: nothing was done yet that could be proven. */
export function JalankanFoot({
  run,
  sum,
  send,
  goOn,
  seeProof = true,
}: RunFootProps & { readonly seeProof?: boolean }) {
  const { t } = useT();
  const reasonId = useId();
  // The one takes the place of the other, and with it the focus: a double click would take itself back.
  const once = (type: 'pause' | 'resume') => (event: { readonly detail: number }) => {
    if (event.detail < 2) send({ type });
  };
  switch (run.phase) {
    case 'reading':
    case 'writing':
    case 'proving':
    case 'waiting':
    case 'paused':
      return (
        <Foot sum={sum}>
          <Button icon={<Square aria-hidden size={16} />} onClick={() => send({ type: 'stop' })}>
            {t('run.stop')}
          </Button>
          {run.phase === 'paused' ? (
            <Button variant="primary" icon={<Play aria-hidden size={16} />} onClick={once('resume')}>
              {t('run.resume')}
            </Button>
          ) : (
            <Button variant="primary" icon={<Pause aria-hidden size={16} />} onClick={once('pause')}>
              {t('run.pause')}
            </Button>
          )}
        </Foot>
      );
    case 'stopped':
      return (
        <Foot sum={sum} reason={goOn.reason} reasonId={reasonId}>
          {seeProof && <Button onClick={() => send({ type: 'go', step: 'bukti' })}>{t('run.seeProof')}</Button>}
          <GoOn {...{ run, send, goOn, reasonId }} />
        </Foot>
      );
    case 'finished':
      return (
        <Foot sum={sum}>
          <Button variant="primary" onClick={() => send({ type: 'go', step: 'bukti' })}>
            {t('run.seeProof')}
          </Button>
        </Foot>
      );
  }
}

export function BuktiFoot({ run, sum, send, goOn }: RunFootProps) {
  const { t } = useT();
  const reasonId = useId();
  if (run.phase !== 'finished' && run.phase !== 'stopped') return null;
  return (
    <Foot sum={sum} reason={run.phase === 'stopped' ? goOn.reason : null} reasonId={reasonId}>
      <Button
        variant={run.phase === 'finished' ? 'primary' : 'secondary'}
        icon={<Download aria-hidden size={16} />}
        onClick={() => send({ type: 'downloadReport', format: 'xlsx' })}
      >
        {t('bukti.report')}
      </Button>
      {run.phase === 'stopped' && <GoOn {...{ run, send, goOn, reasonId }} />}
    </Foot>
  );
}

function GoOn({
  run,
  send,
  goOn: { label, reason },
  reasonId,
}: Pick<RunFootProps, 'run' | 'send' | 'goOn'> & { readonly reasonId: string }) {
  return (
    <ReasonedButton
      variant="primary"
      icon={<Play aria-hidden size={16} />}
      reason={reason}
      reasonId={reasonId}
      onClick={() => send({ type: 'continueRun', runId: run.runId })}
    >
      {label}
    </ReasonedButton>
  );
}
