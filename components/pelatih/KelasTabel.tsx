/** Participants × steps. Marks are icon and word; the word is on paper and for screen readers what the icon is on the screen. */
import type { ReactNode } from 'react';
import type { BarisKelas } from '../../utils/guide/kelas';
import { KEADAAN_LOOK } from '../panduan/marks';
import { langkahText } from '../panduan/langkah-text';
import { useT } from '../ui/Words';
import type { PelatihProps } from './pelatih-props';

export function KelasTabel({
  state: { kelas, langkahResmi, ringkasan },
  action,
}: Pick<PelatihProps, 'state'> & { readonly action?: (baris: BarisKelas) => ReactNode }) {
  const { t, count } = useT();
  return (
    <table className="kelas">
      <caption className="sr-only">{t('pelatih.kelas.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pelatih.kelas.person')}</th>
          {langkahResmi.map(({ id }, at) => (
            <th key={id} scope="col" title={t(langkahText(id, 'judul'))}>
              {count(at + 1)}
              <span className="sr-only"> {t(langkahText(id, 'judul'))}</span>
            </th>
          ))}
          <th scope="col">{t('pelatih.kelas.months')}</th>
          {action !== undefined && (
            <td>
              <span className="sr-only">{t('pelatih.kelas.actions')}</span>
            </td>
          )}
        </tr>
      </thead>
      <tbody>
        {kelas.map((baris) => (
          <tr key={baris.nomor} className={baris.perluBantuan ? 'kelas__bantu' : ''}>
            <th scope="row">{t('pelatih.kelas.nth', { nomor: baris.nomor })}</th>
            {baris.keadaan === null ? (
              <td colSpan={langkahResmi.length + 1}>{t('pelatih.salah.panduanLain')}</td>
            ) : (
              <>
                {baris.keadaan.map((keadaan, at) => {
                  const { tone, Icon } = KEADAAN_LOOK[keadaan];
                  return (
                    <td key={at} className={`mark--${tone}${at === baris.di ? ' kelas__di' : ''}`}>
                      <Icon aria-hidden size={16} />
                      <span className="sr-only">{t(`panduan.keadaan.${keadaan}`)}</span>
                    </td>
                  );
                })}
                <td>{baris.bulan === null ? '–' : t('pelatih.zoom.percent', { persen: baris.bulan * 10 })}</td>
              </>
            )}
            {action !== undefined && <td>{action(baris)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('panduan.keadaan.terbukti')}</th>
          {ringkasan.map(({ terbukti }, at) => (
            <td key={at}>{count(terbukti)}</td>
          ))}
          <td />
          {action !== undefined && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
