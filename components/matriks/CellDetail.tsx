/** What a tap on a month shows: before → after, the reason, and the way to the cell on the page. */
import Crosshair from 'lucide-react/icons/crosshair';
import type { PlanCell } from '../../utils/plan/types';
import { KataMark, useKata } from '../kata/KataDibaca';
import { kataOfMonth } from '../kata/kata-of';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { KindMark } from './marks';

export function CellDetail({
  id,
  cell,
  onReveal,
}: {
  readonly id: string;
  readonly cell: PlanCell;
  /** null where there is no page to show it on. */
  readonly onReveal: (() => void) | null;
}) {
  const words = useT();
  const { t } = words;
  const kata = useKata();
  const shown = cell.after === null ? null : words.value(cell.after);
  return (
    <div id={id} className="cell-detail">
      <p className="cell-detail__head">
        <strong>{words.month(cell.bulan)}</strong>
        <KindMark kind={cell.kind} />
      </p>
      <dl className="facts facts--inline">
        <div className="facts__item">
          <dt>{t('cell.before')}</dt>
          <dd>{words.value(cell.before)}</dd>
        </div>
        {cell.kind !== 'keep' && cell.kind !== 'refuse' && (
          <div className="facts__item">
            <dt>{t('cell.after')}</dt>
            <dd>
              <strong>{words.value(cell.after)}</strong>
            </dd>
          </div>
        )}
        {cell.asked !== null && (
          <div className="facts__item">
            <dt>{t('cell.asked')}</dt>
            <dd>{words.value(cell.asked)}</dd>
          </div>
        )}
      </dl>
      {shown !== null && shown !== cell.after && cell.kind !== 'keep' && cell.kind !== 'refuse' && (
        <p className="muted">{t('cell.sentAs', { value: cell.after })}</p>
      )}
      <KataMark kata={kataOfMonth(kata, cell.bulan)} />
      {cell.reason !== null && <p>{t(`refuse.${cell.reason}`)}</p>}
      {onReveal !== null && (
        <Button variant="quiet" icon={<Crosshair aria-hidden size={16} />} onClick={onReveal}>
          {t('cell.reveal')}
        </Button>
      )}
    </div>
  );
}
