/** What is asked for the places of the texts; what is known stands there already and can be changed. */
import { useId } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import type { AskedPlace } from '../../utils/templates/places';
import { Mark } from '../ui/Mark';
import { useTyped } from '../ui/use-typed';
import { useT } from '../ui/Words';
import type { TemplatProps } from './templat-props';

export function TempatFields({
  tempat,
  send,
}: Pick<TemplatProps, 'send'> & { readonly tempat: readonly AskedPlace[] }) {
  const { t } = useT();
  if (tempat.length === 0) return null;
  return (
    <fieldset className="templat__places">
      <legend className="choice__legend">{t('templat.place.title')}</legend>
      {tempat.map((place) => (
        <Field key={place.nama} place={place} send={send} />
      ))}
    </fieldset>
  );
}

function Field({ place, send }: Pick<TemplatProps, 'send'> & { readonly place: AskedPlace }) {
  const { t } = useT();
  const id = useId();
  const { nama, dikenal, pilihan, nilai } = place;
  const label = place.label ?? (dikenal === null ? nama.replaceAll('_', ' ') : t(`templat.place.known.${dikenal}`));
  const open = nilai === null;
  const shared = { id, className: 'field__select', ...(open ? { 'aria-describedby': `${id}-open` } : {}) };
  const fill = (value: string) => send({ type: 'isi', nama, nilai: value });
  const { bound } = useTyped(nilai ?? '', fill);
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      {pilihan === null ? (
        <input {...shared} {...bound} maxLength={300} />
      ) : (
        <select {...shared} value={nilai ?? ''} onChange={(event) => fill(event.target.value)}>
          <option value="">{t('templat.place.choose')}</option>
          {pilihan.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
      {open && (
        <span id={`${id}-open`}>
          <Mark tone="bad" icon={<CircleAlert size={14} />}>
            {t('templat.place.open')}
          </Mark>
        </span>
      )}
    </div>
  );
}
