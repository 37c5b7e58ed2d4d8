/** A run as it goes, and why it waits or stopped: the same for every task that writes, each with its own words. */
import type { ReactNode } from 'react';
import CirclePause from 'lucide-react/icons/circle-pause';
import Hourglass from 'lucide-react/icons/hourglass';
import type { RunPhase } from '../../utils/run/types';
import { Announcer } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';

interface RunProgressProps {
  readonly run: { readonly phase: RunPhase; readonly remainingMs: number | null };
  readonly title: string;
  /** "3 dari 20". */
  readonly text: string;
  readonly progress: { readonly done: number; readonly planned: number };
  /** What is said while it reads, proves, or waits for something. */
  readonly says: { readonly reading: string; readonly proving: string; readonly waiting: string | null };
  /** Shown once it stopped. */
  readonly stopped: ReactNode;
  /** What is being written now; null = nothing to name. */
  readonly current: string | null;
  readonly marksLabel: string;
  /** How many are in which state, one node each. */
  readonly marks: readonly ReactNode[];
  readonly announce: string;
}

export function RunProgress(props: RunProgressProps) {
  const words = useT();
  const { t } = words;
  const { run, title, text, progress, current, marks, marksLabel, announce } = props;
  const isWriting = run.phase === 'writing';
  const remaining = isWriting ? remainingText(words, run.remainingMs) : null;
  const moving = run.phase === 'reading' || run.phase === 'proving';
  return (
    <>
      <h2 className="step-title">{title}</h2>
      <Progress label={t('run.progress')} value={moving ? null : progress.done} max={progress.planned} text={text} />
      <p className="run-line">
        <strong>{text}</strong>
        {remaining !== null && <span className="muted">{remaining}</span>}
      </p>
      <PhaseNote {...props} />
      {current !== null && isWriting && (
        <section className="block">
          <h3 className="block__title">{t('run.current')}</h3>
          <p className="clamp">{current}</p>
        </section>
      )}
      <section aria-label={marksLabel}>
        <ul className="marks marks--column">
          {marks.map((mark, at) => (
            <li key={at}>{mark}</li>
          ))}
        </ul>
      </section>
      <Announcer text={announce} />
    </>
  );
}

function PhaseNote({ run, says, stopped }: RunProgressProps) {
  const { t } = useT();
  switch (run.phase) {
    case 'reading':
      return <p className="muted">{says.reading}</p>;
    case 'writing':
      return <p className="muted">{t('run.keepOpen')}</p>;
    case 'proving':
      return <p className="muted">{says.proving}</p>;
    case 'paused':
      return <Note icon={<CirclePause aria-hidden size={18} />}>{t('run.pausedBody')}</Note>;
    case 'waiting':
      return says.waiting === null ? null : <Note icon={<Hourglass aria-hidden size={18} />}>{says.waiting}</Note>;
    case 'stopped':
      return stopped;
    case 'finished':
      return null;
  }
}

function Note({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="note">
      {icon}
      <span>{children}</span>
    </p>
  );
}

/** What happened, what is saved and what is not, what to do. */
export function StopBanner({
  byPerson,
  title,
  saved,
  toDo,
}: {
  readonly byPerson: boolean;
  readonly title: string;
  readonly saved: string;
  readonly toDo: string;
}) {
  return (
    <Banner tone={byPerson ? 'info' : 'bad'} title={title} alert>
      <p>{saved}</p>
      <p>{toDo}</p>
    </Banner>
  );
}

/** Remaining time in words people use: no seconds that jump about. */
function remainingText({ t }: Words, remainingMs: number | null): string | null {
  if (remainingMs === null) return null;
  const seconds = Math.ceil(remainingMs / 1000);
  if (seconds <= 5) return t('run.remainingSoon');
  if (seconds < 60) return t('run.remainingSeconds', { count: Math.ceil(seconds / 10) * 10 });
  return t('run.remainingMinutes', { count: Math.ceil(seconds / 60) });
}
