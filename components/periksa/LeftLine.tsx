/** About a run whose end nobody saw: when it was, and what is still needed to tell how it ended. */
import type { LeftNote } from '../../utils/workflow/periksa-state';
import { Banner } from '../ui/Banner';
import { useT } from '../ui/Words';

export function LeftLine({ left, what }: { readonly left: LeftNote; readonly what: 'kirim' | 'edit' }) {
  const { t, moment } = useT();
  const { startedAt, tahun, nomorSkp, resolved } = left;
  return (
    <>
      <p className="muted">
        {t(`cek.left.${what}`, { when: moment(startedAt) })} {resolved && t('cek.left.readAgain')}
      </p>
      {!resolved && (
        <Banner tone="warning">
          <p>
            {nomorSkp === null
              ? t('cek.left.needYear', { tahun: String(tahun) })
              : t('cek.left.needSkp', { tahun: String(tahun), nomor: nomorSkp })}
          </p>
        </Banner>
      )}
    </>
  );
}
