import type { LabelSitus } from '../../utils/bangku/kata';
import type { LihatHalaman } from '../../utils/ekinerja/laporan/look';
import { labelText } from '../paket/label-text';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';

/** Which known word stands where, and which labels have none on this page; those can be pointed at there. */
export function KataHalaman({
  kata: { ada, tidakAda },
  labelSitus,
  onPoint,
}: {
  readonly kata: LihatHalaman['kata'];
  readonly labelSitus: readonly LabelSitus[];
  /** null: words of one's own may not be used. */
  readonly onPoint: ((label: string) => void) | null;
}) {
  const words = useT();
  const { t, count } = words;
  return (
    <section className="bangku__form">
      <h2>{t('halaman.kata.title')}</h2>
      <p className="muted">{t('halaman.kata.help')}</p>
      <Details summary={t('halaman.kata.ada', { n: count(ada.length) })} lazy>
        <ul className="plain-list">
          {ada.map(({ label, kata, tempat, kali }) => (
            <li key={`${label}/${kata}/${tempat}`}>
              {labelText(words, label)}: <q>{kata}</q>{' '}
              <span className="muted">
                {t('halaman.kata.kali', { tempat: t(`halaman.tempat.${tempat}`), count: kali })}
              </span>
            </li>
          ))}
        </ul>
      </Details>
      <Details summary={t('halaman.kata.tidakAda', { n: count(tidakAda.length) })} lazy>
        <p className="muted">{t('halaman.kata.tidakAdaHelp')}</p>
        <ul className="plain-list">
          {tidakAda.map((label) => (
            <li key={label}>
              {labelText(words, label)}{' '}
              {onPoint !== null && labelSitus.some((one) => one.label === label) && (
                <Button variant="quiet" onClick={() => onPoint(label)}>
                  {t('halaman.tunjuk.untuk', { nama: labelText(words, label, labelSitus) })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Details>
    </section>
  );
}
