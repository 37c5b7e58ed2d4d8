/** How long the current step has taken, and each one before it. */
import { useEffect, useState } from 'react';
import { judulOf } from '../panduan/langkah-text';
import type { WaktuLangkah } from '../../utils/guide/waktu-langkah';
import { AskFirst } from '../ui/AskFirst';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { PelatihProps } from './pelatih-props';

/** The clock, read once a second while something shows it. */
export function useSecond(): number {
  const [now, tick] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** 75 000 → "1:15"; an hour and more → "1:02:05". */
export function jam(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${String(hours)}:${two(minutes)}` : String(minutes)}:${two(seconds % 60)}`;
}

const lama = ({ langkah, sejak, lewat }: WaktuLangkah, id: string, now: number): number =>
  (lewat[id] ?? 0) + (id === langkah ? Math.max(0, now - sejak) : 0);

/** Time of one step; still running where it is the current one. */
export function LamaLangkah({ waktu, id }: { readonly waktu: WaktuLangkah; readonly id: string }) {
  const now = useSecond();
  return <time className="waktu">{jam(lama(waktu, id, now))}</time>;
}

export function Stopwatch({ state: { waktu, langkah }, send }: PelatihProps) {
  const words = useT();
  const { t } = words;
  const [asking, ask] = useState(false);
  const running = langkah.find(({ id }) => id === waktu.langkah);
  const timed = langkah.filter(({ id }) => id === waktu.langkah || (waktu.lewat[id] ?? 0) > 0);
  return (
    <section className="pelatih__part" aria-label={t('pelatih.waktu.title')}>
      <h3>{t('pelatih.waktu.title')}</h3>
      {running === undefined ? (
        <p className="muted">{t('pelatih.waktu.none')}</p>
      ) : (
        <p>
          {judulOf(words, running)}: <LamaLangkah waktu={waktu} id={running.id} />
        </p>
      )}
      {timed.length > 1 && (
        <Details summary={t('pelatih.waktu.each')}>
          <ul className="plain-list">
            {timed.map((one) => (
              <li key={one.id} className="waktu__baris">
                <span>{judulOf(words, one)}</span>
                <LamaLangkah waktu={waktu} id={one.id} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Button variant="quiet" className="button--start" onClick={() => ask(true)}>
        {t('pelatih.waktu.reset')}
      </Button>
      {asking && (
        <AskFirst
          title={t('pelatih.waktu.ask')}
          yes={t('pelatih.waktu.reset')}
          onYes={() => send({ type: 'ulangWaktu' })}
          onClose={() => ask(false)}
        >
          <p>{t('pelatih.waktu.facts')}</p>
        </AskFirst>
      )}
    </section>
  );
}
