/** On Form Kinerja Harian: what was prepared for the form's own day. A press shows what would be put in, before it is. */
import { useId } from 'react';
import type { FormReading } from '../../utils/formulir/model';
import { sameText } from '../../utils/text/normalise';
import type { ShownEntry } from '../../utils/workflow/harian-state';
import { useT } from '../ui/Words';
import { dayText } from './day-text';
import { EntryFacts } from './EntryFacts';
import { KeadaanMark } from './marks';

export function HarianToday({
  form: { tanggal, jenisHarian, fields },
  entries,
  onUse,
}: {
  readonly form: FormReading;
  readonly entries: readonly ShownEntry[];
  readonly onUse: (entry: ShownEntry['catatan']) => void;
}) {
  const words = useT();
  const { t } = words;
  const id = useId();
  if (tanggal === null || entries.length === 0) return null;
  const day = entries.filter(({ catatan }) => catatan.tanggal === tanggal);
  const fitting = day.filter(({ catatan }) => catatan.jenis === jenisHarian);
  const otherDays = entries.filter(({ keadaan }) => keadaan !== 'tersimpan').length - day.filter(open).length;
  const options = fields.find(({ name }) => name === 'indikatorHarian')?.options ?? [];
  /** The list of this very form decides, not what was read of the SKP. */
  const noteOf = ({ indikator }: ShownEntry['catatan']) =>
    indikator !== '' && options.filter(({ text }) => sameText(text, indikator)).length !== 1 ? 'notOffered' : null;
  return (
    <section className="offers" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="offers__title">
        {t('harian.prepared', { day: dayText(words, tanggal) })}
      </h3>
      {fitting.length === 0 ? (
        <p className="muted">{t('harian.nothingForForm')}</p>
      ) : (
        <ul className="entries">
          {fitting.map(({ catatan, keadaan }) => (
            <li key={catatan.id}>
              <button type="button" className="entry" onClick={() => onUse(catatan)}>
                <span className="entry__uraian">{catatan.uraian}</span>
                <EntryFacts catatan={catatan} note={noteOf(catatan)} />
                {(keadaan === 'diisi' || keadaan === 'tersimpan') && <KeadaanMark keadaan={keadaan} />}
              </button>
            </li>
          ))}
        </ul>
      )}
      {day.length > fitting.length && (
        <p className="muted">
          {t(jenisHarian === 'utama' ? 'harian.onTambahan' : 'harian.onUtama', { count: day.length - fitting.length })}
        </p>
      )}
      {otherDays > 0 && <p className="muted">{t('harian.otherDays', { count: otherDays })}</p>}
    </section>
  );
}

const open = ({ keadaan }: ShownEntry): boolean => keadaan !== 'tersimpan';
