import type { LihatHalaman } from '../../utils/ekinerja/laporan/look';
import { labelText } from '../paket/label-text';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';

/** Which known word stands where, and which labels have none on this page. */
export function KataHalaman({ kata: { ada, tidakAda } }: { readonly kata: LihatHalaman['kata'] }) {
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
            <li key={label}>{labelText(words, label)}</li>
          ))}
        </ul>
      </Details>
    </section>
  );
}
