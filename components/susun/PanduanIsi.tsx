/** All a guide says, to be read through: on the screen, and in the list for approval. */
import type { PanduanSendiri } from '../../utils/guide/sendiri';
import { langkahText } from '../panduan/langkah-text';
import { useT } from '../ui/Words';

export function PanduanIsi({ panduan: { langkah } }: { readonly panduan: PanduanSendiri }) {
  const { t } = useT();
  return (
    <ol className="susun__isi">
      {langkah.map(({ judul, teks, bukti, titik = [] }, at) => (
        <li key={at}>
          <p className="cetak__text">{judul}</p>
          <p className="langkah__apa">{teks}</p>
          <p className="muted">
            {bukti === undefined
              ? t('panduanSendiri.langkah.tanpaBukti')
              : t('panduanSendiri.isi.bukti', { bukti: t(langkahText(bukti, 'judul')) })}
          </p>
          {titik.length > 0 && (
            <ul className="cetak__rows">
              {titik.map(({ halaman, peran, label, teks: said }, index) => (
                <li key={index}>
                  {t(halaman === null ? 'panduanSendiri.isi.titikMenu' : 'panduanSendiri.isi.titik', {
                    peran: t(`panduan.peran.${peran}`),
                    label,
                    halaman: halaman === null ? '' : t(`panduan.halaman.${halaman}`),
                    teks: said,
                  })}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
