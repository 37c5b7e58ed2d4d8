/** What a row says besides its months: status, annual target, sum, place in the file. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Lock from 'lucide-react/icons/lock';
import Sigma from 'lucide-react/icons/sigma';
import type { PlanRow } from '../../utils/plan/types';
import { Mark } from '../ui/Mark';
import { useT } from '../ui/Words';

export function StatusTag({ status }: { readonly status: PlanRow['status'] }) {
  const { t } = useT();
  if (status === 'konsep') return <span className="tag">{t('status.konsep')}</span>;
  return (
    <span className="tag tag--locked">
      <Lock aria-hidden size={12} />
      {status === null ? t('status.unreadable') : t(`status.${status}`)}
    </span>
  );
}

/** Only the additional ones are named: utama is the rule. */
export function JenisTag({ jenis }: { readonly jenis: PlanRow['jenis'] }) {
  const { t } = useT();
  return jenis === 'tambahan' && <span className="tag">{t('jenis.tambahan')}</span>;
}

export function SumMark({ row }: { readonly row: PlanRow }) {
  const { t, value } = useT();
  const sum = value(row.sumAfter);
  if (row.sumMatches === null || row.target === null)
    return (
      <Mark tone="neutral" icon={<Sigma size={14} />}>
        {t('tinjau.sumOnly', { sum })}
      </Mark>
    );
  return row.sumMatches ? (
    <Mark tone="good" icon={<CircleCheck size={14} />}>
      {t('tinjau.sumOk', { sum })}
    </Mark>
  ) : (
    <Mark tone="bad" icon={<CircleAlert size={14} />}>
      {t('tinjau.sumBad', { sum, target: value(row.target) })}
    </Mark>
  );
}

export function TargetText({ row }: { readonly row: PlanRow }) {
  const { t, value } = useT();
  if (row.target === null) return <span className="muted">{t('tinjau.noTarget')}</span>;
  return (
    <span>
      {t('tinjau.target')} <strong>{value(row.target)}</strong> {row.satuan}
    </span>
  );
}

/** Where its values come from, or that the person took it out. */
export function RowOrigin({ row }: { readonly row: PlanRow }) {
  const { t } = useT();
  const text = row.excluded
    ? t('tinjau.excluded')
    : row.sheetRow === null
      ? t('tinjau.noSheetRow')
      : t('tinjau.sheetRow', { row: row.sheetRow });
  return <span className="muted">{text}</span>;
}
