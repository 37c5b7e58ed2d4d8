/** One control of a step: what it is and where, and what the bubble says. */
import type { TitikSendiri } from '../../utils/guide/sendiri';
import { KolomTeks } from '../bangku/Kolom';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';

export function TitikEditor({
  n,
  titik,
  onChange,
  onRemove,
}: {
  readonly n: number;
  readonly titik: TitikSendiri;
  readonly onChange: (titik: TitikSendiri) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useT();
  const { halaman, peran, label, baris, teks } = titik;
  return (
    <fieldset className="draft-form__row">
      <legend className="choice__legend">
        {t('panduanSendiri.titik.name', { n, peran: t(`panduan.peran.${peran}`), label })}
      </legend>
      <p className="muted">
        {halaman === null
          ? t('panduanSendiri.titik.anywhere')
          : t('panduanSendiri.titik.where', { halaman: t(`panduan.halaman.${halaman}`) })}
        {baris !== undefined && ` ${t('panduanSendiri.titik.baris')}`}
      </p>
      <KolomTeks
        label={t('panduanSendiri.titik.teks', { n, label })}
        value={teks}
        longest={300}
        onChange={(next) => onChange({ ...titik, teks: next })}
      />
      <Button variant="quiet" className="button--start" onClick={onRemove}>
        {t('panduanSendiri.titik.remove', { n })}
      </Button>
    </fieldset>
  );
}
