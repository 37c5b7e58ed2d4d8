/** One step of a guide: its texts, what proves it, what is pointed at; up, down, away. */
import { useId } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Crosshair from 'lucide-react/icons/crosshair';
import type { Bukti } from '../../utils/guide/model';
import type { LangkahSendiri, TitikSendiri } from '../../utils/guide/sendiri';
import { KolomBaris, KolomPilihan, KolomTeks } from '../bangku/Kolom';
import { langkahText } from '../panduan/langkah-text';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { TitikEditor } from './TitikEditor';
import { removedAt, replacedAt } from '../../utils/skp/list-edit';

const BUKTI = Object.keys({
  masuk: true,
  aplikasi: true,
  tahunan: true,
  rhk: true,
  indikator: true,
  tahapan: true,
  matriks: true,
  lampiran: true,
  kirim: true,
  harian: true,
} satisfies Readonly<Record<Bukti, true>>) as readonly Bukti[];

export function LangkahEditor({
  at,
  last,
  langkah,
  open,
  memilih,
  onToggle,
  onChange,
  onMove,
  onPick,
  onRemove,
}: {
  readonly at: number;
  readonly last: boolean;
  readonly langkah: LangkahSendiri;
  readonly open: boolean;
  /** A control is being chosen already. */
  readonly memilih: boolean;
  readonly onToggle: () => void;
  readonly onChange: (langkah: LangkahSendiri) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onPick: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useT();
  const body = useId();
  const n = at + 1;
  const { judul, teks, bukti, titik = [] } = langkah;
  const setTitik = (next: readonly TitikSendiri[]) => onChange({ ...langkah, titik: [...next] });
  const setBukti = (chosen: Bukti | '') => {
    const { bukti: before, ...rest } = langkah;
    if (chosen !== (before ?? '')) onChange(chosen === '' ? rest : { ...rest, bukti: chosen });
  };
  return (
    <li className="susun__step" data-langkah={at}>
      <div className="susun__head">
        <h2 className="susun__name">
          <button
            type="button"
            className="langkah__button"
            aria-expanded={open}
            aria-controls={body}
            onClick={onToggle}
          >
            <ChevronRight className="langkah__chevron" aria-hidden size={16} />
            <span className="langkah__nomor">{n}.</span>
            <span className="langkah__judul">{judul.trim() === '' ? t('panduanSendiri.tanpaJudul') : judul}</span>
          </button>
        </h2>
        <Button
          variant="quiet"
          data-geser={-1}
          disabled={at === 0}
          aria-label={t('panduanSendiri.langkah.up', { n })}
          icon={<ArrowUp aria-hidden size={16} />}
          onClick={() => onMove(-1)}
        />
        <Button
          variant="quiet"
          data-geser={1}
          disabled={last}
          aria-label={t('panduanSendiri.langkah.down', { n })}
          icon={<ArrowDown aria-hidden size={16} />}
          onClick={() => onMove(1)}
        />
      </div>
      <div id={body} className="susun__body" hidden={!open}>
        {open && (
          <>
            <KolomBaris
              label={t('panduanSendiri.langkah.judul', { n })}
              value={judul}
              longest={150}
              onChange={(next) => onChange({ ...langkah, judul: next })}
            />
            <KolomTeks
              label={t('panduanSendiri.langkah.teks', { n })}
              value={teks}
              longest={1000}
              onChange={(next) => onChange({ ...langkah, teks: next })}
            />
            <KolomPilihan
              label={t('panduanSendiri.langkah.bukti', { n })}
              value={bukti ?? ''}
              options={[
                { value: '', label: t('panduanSendiri.langkah.tanpaBukti') },
                ...BUKTI.map((value) => ({ value, label: t(langkahText(value, 'judul')) })),
              ]}
              onChange={setBukti}
            />
            <p className="muted">
              {t(bukti === undefined ? 'panduanSendiri.langkah.tanpaBuktiHelp' : 'panduanSendiri.langkah.buktiHelp')}
            </p>
            {titik.map((one, index) => (
              <TitikEditor
                key={index}
                n={index + 1}
                titik={one}
                onChange={(next) => setTitik(replacedAt(titik, index, next))}
                onRemove={() => setTitik(removedAt(titik, index))}
              />
            ))}
            <div className="actions">
              <Button icon={<Crosshair aria-hidden size={16} />} disabled={memilih} onClick={onPick}>
                {t('panduanSendiri.titik.add', { n })}
              </Button>
              <Button variant="quiet" onClick={onRemove}>
                {t('panduanSendiri.langkah.remove', { n })}
              </Button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}
