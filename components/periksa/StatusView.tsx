/** "Status": where every indikator stands, and what to do with those that came back. */
import type { BoardRow, Checked, RowChange } from '../../utils/workflow/periksa-state';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { FoldedList } from '../ui/FoldedList';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';
import { statusName } from './board';
import { rowText } from './finding-text';
import { STATUSES, StatusMark } from './marks';
import type { StatusName } from './marks';
import type { PeriksaProps } from './periksa-props';

export function StatusView({ checked, send }: Pick<PeriksaProps, 'send'> & { readonly checked: Checked }) {
  const { t } = useT();
  const rows = (status: StatusName) => checked.board.filter((row) => statusName(row) === status);
  const shown = STATUSES.filter((status) => status !== 'unreadable' || rows(status).length > 0);
  return (
    <section className="findings">
      <h2 className="findings__title">{t('cek.status.title')}</h2>
      <ul className="board" aria-label={t('cek.status.counts')}>
        {shown.map((status) => (
          <li key={status} className="board__count">
            <StatusMark status={status} count={rows(status).length} />
          </li>
        ))}
      </ul>
      <div className="folds">
        {shown
          .filter((status) => rows(status).length > 0)
          .map((status) => (
            <Details
              key={status}
              open={status === 'tolak'}
              summary={<StatusMark status={status} count={rows(status).length} />}
            >
              <p className="muted">{t(`cek.status.help.${status}`)}</p>
              {status === 'tolak' && <Todo />}
              <FoldedList
                items={rows(status)}
                className="rule__findings"
                more={(count) => t('cek.temuan.more', { count })}
              >
                {(row) => <Row key={row.at} row={row} send={send} />}
              </FoldedList>
            </Details>
          ))}
      </div>
    </section>
  );
}

function Todo() {
  const { t } = useT();
  return (
    <div className="todo">
      <h3 className="rule__title">{t('cek.status.todoTitle')}</h3>
      <ol className="todo__steps">
        <li>{t('cek.status.todo1')}</li>
        <li>{t('cek.status.todo2')}</li>
        <li>{t('cek.status.todo3')}</li>
        <li>{t('cek.status.todo4')}</li>
      </ol>
    </div>
  );
}

function Row({ row, send }: Pick<PeriksaProps, 'send'> & { readonly row: BoardRow }) {
  const words = useT();
  const { t } = words;
  const what = rowText(words, row);
  return (
    <li className="finding">
      <p className="finding__where clamp">{what}</p>
      {row.status === 'tolak' && (
        <p className="break">
          {row.catatanTolak === null ? t('cek.status.noNote') : t('cek.status.note', { note: row.catatanTolak })}
        </p>
      )}
      {row.changes !== null && <Changes changes={row.changes} />}
      <div className="finding__actions">
        <Button
          variant="quiet"
          aria-label={t('cek.temuan.showLabel', { what })}
          onClick={() => send({ type: 'leadRow', at: row.at })}
        >
          {t('cek.temuan.show')}
        </Button>
      </div>
    </li>
  );
}

function Changes({ changes }: { readonly changes: readonly RowChange[] }) {
  const words = useT();
  const { t } = words;
  if (changes.length === 0) return <p className="muted">{t('cek.status.unchanged')}</p>;
  return (
    <div>
      <p className="muted">{t('cek.status.changed')}</p>
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={`${change.field}/${String(change.bulan)}`}>{changeText(words, change)}</li>
        ))}
      </ul>
    </div>
  );
}

function changeText(words: Words, { field, bulan, before, after }: RowChange): string {
  const { t } = words;
  const name = field === 'bulan' ? words.month(bulan ?? 1) : t(`cek.status.field.${field}`);
  return t('cek.status.change', { field: name, before: words.value(before), after: words.value(after) });
}
