import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import type { Detection } from '../../utils/ekinerja/types';
import { Mark } from '../ui/Mark';
import { useT } from '../ui/Words';

/** Which page it is, how sure, and each sign with whether it was there. */
export function TandaHalaman({ detection: { page, confidence, signs } }: { readonly detection: Detection }) {
  const { t, count } = useT();
  return (
    <section className="bangku__form">
      <h2>
        {page === null ? t('halaman.tanda.takDikenali') : t('halaman.tanda.dikenali', { page: t(`page.${page}`) })}
      </h2>
      {signs.length === 0 ? (
        <p className="muted">{t('face.unrecognised.noSigns')}</p>
      ) : (
        <>
          <p className="muted">
            {t('halaman.tanda.yakin', {
              persen: count(Math.round(confidence * 100)),
              ada: count(signs.filter(({ found }) => found).length),
              semua: count(signs.length),
            })}
          </p>
          <ul className="plain-list">
            {signs.map(({ kind, what, found }) => (
              <li key={`${kind}/${what}`}>
                <Mark tone={found ? 'good' : 'bad'} icon={found ? <Check size={16} /> : <X size={16} />}>
                  {found ? t('halaman.tanda.ada') : t('halaman.tanda.tidakAda')}
                </Mark>{' '}
                {t(`sign.${kind}`)}: <q>{what}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
