/** Prepared entries under a date, with what may be done to each. */
import Trash2 from 'lucide-react/icons/trash-2';
import type { HarianIntent, ShownEntry } from '../../utils/workflow/harian-state';
import { Button } from '../ui/Button';
import { FoldedList } from '../ui/FoldedList';
import { useT } from '../ui/Words';
import { EntryFacts } from './EntryFacts';
import { KeadaanMark } from './marks';
import { dayText } from './day-text';

export function EntryList({
  entries,
  send,
  dated = true,
}: {
  readonly entries: readonly ShownEntry[];
  readonly send: (intent: HarianIntent) => void;
  /** Each with its date; false: they stand under it. */
  readonly dated?: boolean;
}) {
  const words = useT();
  const { t } = words;
  return (
    <FoldedList items={entries} className="entries" more={(count) => t('harian.more', { count })}>
      {({ catatan, keadaan, indikator }) => (
        <li key={catatan.id} className="entry">
          {dated && <span className="entry__day">{dayText(words, catatan.tanggal)}</span>}
          <span className="entry__uraian">{catatan.uraian}</span>
          <EntryFacts catatan={catatan} note={indikator} />
          <span className="entry__foot">
            <KeadaanMark keadaan={keadaan} />
            {(keadaan === 'diisi' || keadaan === 'tersimpan') && (
              <Button variant="quiet" className="button--small" onClick={() => send({ type: 'again', id: catatan.id })}>
                {t('harian.again')}
              </Button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={t('harian.remove', { uraian: catatan.uraian })}
              onClick={() => send({ type: 'remove', id: catatan.id })}
            >
              <Trash2 aria-hidden size={16} />
            </button>
          </span>
        </li>
      )}
    </FoldedList>
  );
}
