/** The form as it stands on the page, following what the person types there. */
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { FormulirProps } from './formulir-props';
import { FieldNotes } from './FieldNotes';
import { labelOf, textOf } from './field-text';

export function LiveFields({ state, send }: FormulirProps) {
  const words = useT();
  const { t } = words;
  const { form, live, focus } = state;
  if (form === null) return null;
  const full = live.filter(({ field }) => textOf(field, field.value).trim() !== '').length;
  return (
    <Details summary={t('formulir.live.title', { full, all: live.length })} open>
      <ul className="live-fields">
        {live.map(({ field, measure }) => {
          const text = textOf(field, field.value);
          return (
            <li key={field.name} className={`live-field${focus === field.name ? ' live-field--focus' : ''}`}>
              <button
                type="button"
                className="live-field__button"
                aria-label={t('formulir.live.focus', { field: labelOf(words, form, field.name) })}
                onClick={() => send({ type: 'focusField', field: field.name })}
              >
                <span className="live-field__label">{labelOf(words, form, field.name)}</span>
                <span className={text.trim() === '' ? 'muted' : 'clamp'}>
                  {text.trim() === '' ? t('cell.empty') : text}
                </span>
              </button>
              {field.said !== '' && (
                <p className="live-field__said">{t('formulir.live.said', { words: field.said })}</p>
              )}
              <FieldNotes measure={measure} quiet />
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
