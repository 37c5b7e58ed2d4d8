/** What one prepared entry says, and what is to be known of its indikator. */
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { IndikatorNote } from '../../utils/harian/entries';
import type { CatatanHarian } from '../../utils/harian/model';
import { useT } from '../ui/Words';

export function EntryFacts({
  catatan: { indikator, jenis, realisasi, jamMulai, jamSelesai },
  note,
}: {
  readonly catatan: CatatanHarian;
  readonly note: IndikatorNote | 'notOffered' | null;
}) {
  const { t, value } = useT();
  const time = jamMulai === null ? null : jamSelesai === null ? jamMulai : `${jamMulai}–${jamSelesai}`;
  const facts = [
    jenis === 'tambahan' ? t('harian.tambahan') : null,
    time,
    realisasi === null ? t('harian.noRealisasi') : t('harian.realisasi', { value: value(realisasi) }),
  ].filter((fact) => fact !== null);
  return (
    <>
      {indikator !== '' && <span className="entry__indikator">{indikator}</span>}
      <span className="muted">{facts.join(' · ')}</span>
      {note !== null && (
        <span className="entry__note">
          <TriangleAlert aria-hidden size={14} />
          <span>{t(`harian.indikator.${note}`)}</span>
        </span>
      )}
    </>
  );
}
