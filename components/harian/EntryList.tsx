/** Prepared entries under a date, with what may be done to each. */
import type { RefObject } from 'react';
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
  heading,
  dated = true,
}: {
  readonly entries: readonly ShownEntry[];
  readonly send: (intent: HarianIntent) => void;
  /** Takes the focus when the only entry goes. */
  readonly heading: RefObject<HTMLElement | null>;
  /** Each with its date; false: they stand under it. */
  readonly dated?: boolean;
}) {
  const words = useT();
  const { t } = words;
  /** Before the pressed button goes: its entry takes the focus, or a neighbour if that goes, too. */
  const keepFocus = (pressed: Element, goes: boolean) => {
    const entry = pressed.closest('li');
    const next = goes ? (entry?.nextElementSibling ?? entry?.previousElementSibling ?? heading.current) : entry;
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <FoldedList items={entries} className="entries" more={(count) => t('harian.more', { count })}>
      {({ catatan, keadaan, indikator }) => (
        <li key={catatan.id} tabIndex={-1} className="entry">
          {dated && <span className="entry__day">{dayText(words, catatan.tanggal)}</span>}
          <span className="entry__uraian">{catatan.uraian}</span>
          <EntryFacts catatan={catatan} note={indikator} />
          <span className="entry__foot">
            <KeadaanMark keadaan={keadaan} />
            {(keadaan === 'diisi' || keadaan === 'tersimpan') && (
              <Button
                variant="quiet"
                className="button--small"
                onClick={({ currentTarget }) => {
                  keepFocus(currentTarget, false);
                  send({ type: 'again', id: catatan.id });
                }}
              >
                {t('harian.again')}
              </Button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={t('harian.remove', { uraian: catatan.uraian })}
              onClick={({ currentTarget }) => {
                keepFocus(currentTarget, true);
                send({ type: 'remove', id: catatan.id });
              }}
            >
              <Trash2 aria-hidden size={16} />
            </button>
          </span>
        </li>
      )}
    </FoldedList>
  );
}
