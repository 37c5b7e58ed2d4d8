import type { LabelSitus } from '../../utils/bangku/kata';
import { useT } from '../ui/Words';
import { JENIS_LABEL, jenisOf } from './label-text';

/** The labels by their kind, each with the words known so far; one that has its line already cannot get another. */
export function PilihanLabel({
  labelSitus,
  taken,
  own,
}: {
  readonly labelSitus: readonly LabelSitus[];
  readonly taken: readonly string[];
  readonly own: string;
}) {
  const { t } = useT();
  return JENIS_LABEL.map((jenis) => (
    <optgroup key={jenis} label={t(`paket.label.jenis.${jenis}`)}>
      {labelSitus
        .filter(({ label }) => jenisOf(label) === jenis)
        .map(({ label, kata }) => (
          <option key={label} value={label} disabled={label !== own && taken.includes(label)}>
            {kata.join(' / ')}
          </option>
        ))}
    </optgroup>
  ));
}
