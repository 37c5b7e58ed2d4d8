/** The places of the template: what is known is filled in, the rest is asked for. */
import { useId } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import type { AskedPlace } from '../../utils/templates/places';
import { Mark } from '../ui/Mark';
import { useTyped } from '../ui/use-typed';
import { useT } from '../ui/Words';
import type { FormulirProps } from './formulir-props';

export function PlaceFields({
  places,
  send,
}: {
  readonly places: readonly AskedPlace[];
  readonly send: FormulirProps['send'];
}) {
  const { t } = useT();
  return (
    <fieldset className="places">
      <legend className="choice__legend">{t('formulir.places.title')}</legend>
      {places.map((place) => (
        <PlaceField key={place.nama} place={place} send={send} />
      ))}
    </fieldset>
  );
}

function PlaceField({ place, send }: { readonly place: AskedPlace; readonly send: FormulirProps['send'] }) {
  const { t } = useT();
  const id = useId();
  const { nama, dikenal, pilihan, nilai } = place;
  const label = place.label ?? (dikenal === null ? nama.replaceAll('_', ' ') : t(`formulir.places.known.${dikenal}`));
  const onChange = (value: string) => send({ type: 'setPlace', nama, value });
  const { bound } = useTyped(nilai ?? '', onChange);
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      {pilihan === null ? (
        <input id={id} className="field__select" {...bound} maxLength={300} />
      ) : (
        <select
          id={id}
          className="field__select"
          value={nilai ?? ''}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('formulir.draft.noChoice')}</option>
          {pilihan.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
      {nilai === null && (
        <Mark tone="bad" icon={<CircleAlert size={14} />}>
          {t('formulir.places.open')}
        </Mark>
      )}
    </div>
  );
}
