/** Sending as it goes, and at a stop exactly what was sent and what was not. */
import type { KirimOutcome, KirimStop } from '../../utils/run/kirim-types';
import type { KirimTask } from '../../utils/workflow/periksa-state';
import { Announcer } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { countDone, countState } from './board';
import { rowText } from './finding-text';
import { LeftLine } from './LeftLine';
import { KirimMark } from './marks';

const NONE: readonly KirimOutcome[] = [];

export function KirimRun({ kirim }: { readonly kirim: KirimTask }) {
  const words = useT();
  const { t } = words;
  const { order, run, refused, left } = kirim;
  if (refused !== null)
    return (
      <Banner tone="bad" title={t(`cek.stop.${refused}`)} alert>
        <p>{t('cek.kirim.notStarted')}</p>
        <p>{t('cek.stopDo')}</p>
      </Banner>
    );
  const items = run?.items ?? NONE;
  const phase = run?.phase ?? 'reading';
  const facts = { done: countDone(items), planned: order.items.length };
  const text = t('cek.kirim.done', facts);
  const moving = phase === 'reading' || phase === 'sending';
  const byId = new Map(items.map((item) => [item.indikatorId, item]));
  return (
    <section className="findings">
      <h2 className="findings__title">{t(`cek.kirim.phase.${phase}`)}</h2>
      {moving && (
        <>
          <Progress
            label={t('cek.kirim.progress')}
            value={phase === 'reading' ? null : facts.done}
            max={facts.planned}
            text={text}
          />
          <p className="run-line">
            <strong>{text}</strong>
          </p>
          <p className="muted">{t(phase === 'reading' ? 'cek.kirim.readingBody' : 'cek.kirim.keepOpen')}</p>
        </>
      )}
      {left !== null && <LeftLine left={left} what="kirim" />}
      {!moving && <KirimEnd kirim={kirim} items={items} />}
      <ul className="outcomes" tabIndex={0} aria-label={t('cek.kirim.dialogList')}>
        {order.items.map((item) => {
          const outcome = byId.get(item.indikatorId) ?? null;
          const note = outcome && noteText(words, outcome);
          return (
            <li key={item.indikatorId} className="outcome">
              <p className="clamp">{rowText(words, item)}</p>
              <KirimMark state={outcome?.state ?? 'pending'} />
              {left?.underWay === item.indikatorId && <p className="outcome__note">{t('cek.left.underWay')}</p>}
              {note !== null && <p className="outcome__note">{note}</p>}
            </li>
          );
        })}
      </ul>
      <Announcer text={`${t(`cek.kirim.phase.${phase}`)}: ${text}`} />
    </section>
  );
}

/** What the person did, or what an accident cut off, is no failure. */
function toneOf(reason: KirimStop | null): 'info' | 'warning' | 'bad' {
  if (reason === 'byPerson') return 'info';
  return reason === 'cutOff' ? 'warning' : 'bad';
}

function KirimEnd({ kirim, items }: { readonly kirim: KirimTask; readonly items: readonly KirimOutcome[] }) {
  const { t } = useT();
  const proven = countState(items, 'proven');
  const planned = kirim.order.items.length;
  const unsure = countState(items, 'unknown', 'differs');
  const left = countState(items, 'notSent', 'pending');
  const reason = kirim.run?.reason ?? null;
  const sum =
    proven === planned ? t('cek.kirim.allProven', { count: planned }) : t('cek.kirim.partly', { proven, planned });
  return (
    <Banner
      tone={proven === planned ? 'good' : toneOf(reason)}
      title={reason === null ? sum : t(`cek.stop.${reason}`)}
      alert
    >
      {reason !== null && <p>{sum}</p>}
      {proven > 0 && <p>{t(`cek.kirim.provenStatus.${kirim.order.expect}`)}</p>}
      {unsure > 0 && <p>{t('cek.kirim.unsure', { count: unsure })}</p>}
      {left > 0 && <p>{t('cek.kirim.left', { count: left })}</p>}
      {proven < planned && <p>{t(kirim.left?.resolved === true ? 'cek.left.do' : 'cek.stopDo')}</p>}
    </Banner>
  );
}

function noteText({ t }: Words, { state, words }: KirimOutcome): string | null {
  switch (state) {
    case 'refused':
      return words === null ? null : t('cek.kirim.note.refused', { words });
    case 'differs':
    case 'unknown':
      return words === null
        ? t(`cek.kirim.note.${state}`)
        : `${t('cek.kirim.note.refused', { words })} ${t(`cek.kirim.note.${state}`)}`;
    case 'notSent':
    case 'pending':
    case 'sending':
    case 'proven':
      return null;
  }
}
