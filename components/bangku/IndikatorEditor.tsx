/** One indikator of an RHK: its texts, its annual target, and the months over which that spreads. */
import type { Temuan, TemuanField } from '../../utils/bangku/temuan';
import type { TemplatIndikator } from '../../utils/templates/model';
import { berkoma } from '../../utils/text/koma';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { KolomBaris, KolomPilihan, KolomTeks } from './Kolom';

const ASPEK = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'] as const;
const POLA = ['rata', 'triwulan', 'akhirTahun', 'bulan'] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export function IndikatorEditor({
  row,
  index,
  at,
  onChange,
  onRemove,
}: {
  readonly row: TemplatIndikator;
  readonly index: number;
  readonly at: (field: TemuanField) => readonly Temuan[];
  readonly onChange: (row: TemplatIndikator) => void;
  /** `pressed`: the button, which may go with the row. */
  readonly onRemove: (pressed: Element) => void;
}) {
  const { t, month } = useT();
  const { nama, aspek, target, satuan, pola } = row;
  return (
    <fieldset tabIndex={-1} className="draft-form__row">
      <legend className="choice__legend">{t('templat.text.indikator', { n: index + 1 })}</legend>
      <KolomTeks
        label={t('templat.draft.indikator')}
        value={nama}
        longest={500}
        temuan={at('nama')}
        onChange={(text) => onChange({ ...row, nama: text })}
      />
      <div className="field-row">
        <KolomPilihan
          label={t('templat.filter.aspek')}
          value={aspek}
          options={ASPEK.map((value) => ({ value, label: value }))}
          temuan={at('aspek')}
          onChange={(value) => onChange({ ...row, aspek: value })}
        />
        <KolomBaris
          label={t('templat.draft.target')}
          value={berkoma(target)}
          longest={15}
          temuan={at('target')}
          onChange={(text) => onChange({ ...row, target: berkoma(text.trim()) })}
        />
        <KolomBaris
          label={t('templat.draft.satuan')}
          value={satuan}
          longest={255}
          temuan={at('satuan')}
          onChange={(text) => onChange({ ...row, satuan: text })}
        />
        <KolomPilihan
          label={t('templat.draft.pola')}
          value={pola.kind}
          options={POLA.map((value) => ({
            value,
            label: value === 'bulan' ? t('bangku.chosenMonths') : t(`templat.pola.${value}`),
          }))}
          onChange={(kind) => onChange({ ...row, pola: kind === 'bulan' ? { kind, bulan: [12] } : { kind } })}
        />
      </div>
      {pola.kind === 'bulan' && (
        <div role="group" aria-label={t('bangku.chosenMonths')} className="bangku__months">
          {MONTHS.map((bulan) => (
            <label key={bulan} className="bangku__month">
              <input
                type="checkbox"
                checked={pola.bulan.includes(bulan)}
                onChange={(event) => {
                  const others = pola.bulan.filter((one) => one !== bulan);
                  const next = event.target.checked ? [...others, bulan].sort((one, other) => one - other) : others;
                  // A pattern without a month says nothing: the last one stays.
                  if (next.length > 0) onChange({ ...row, pola: { kind: 'bulan', bulan: next } });
                }}
              />
              {month(bulan, 'short')}
            </label>
          ))}
        </div>
      )}
      <Button variant="quiet" className="button--start" onClick={({ currentTarget }) => onRemove(currentTarget)}>
        {t('templat.draft.removeRow', { n: index + 1 })}
      </Button>
    </fieldset>
  );
}
