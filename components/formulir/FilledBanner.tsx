/** What was put in, taken back, or refused. */
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import type { FormulirProps } from './formulir-props';
import { labelOf, valueText } from './field-text';

export function FilledBanner({ state, send }: FormulirProps) {
  const words = useT();
  const { t } = words;
  const { filled, undone, form } = state;
  if (undone !== null)
    return (
      <Banner
        tone={undone.kept.length === 0 ? 'info' : 'warning'}
        alert
        title={t('formulir.undone.title', { count: undone.restored.length })}
      >
        {undone.kept.length > 0 && (
          <p>
            {t('formulir.undone.kept', { fields: undone.kept.map((name) => labelOf(words, form, name)).join(', ') })}
          </p>
        )}
      </Banner>
    );
  if (filled === null || form === null) return null;
  const other = filled.fields.filter(({ after, now }) => after.join('\n') !== now.join('\n'));
  return (
    <Banner
      tone={other.length === 0 ? 'good' : 'warning'}
      alert
      title={t('formulir.filled.title', { count: filled.fields.length })}
      actions={
        <Button disabled={state.busy !== null} onClick={() => send({ type: 'undo' })}>
          {t('formulir.undo')}
        </Button>
      }
    >
      <p>{t('formulir.filled.body')}</p>
      {other.length > 0 && (
        <ul className="plain-list">
          {other.map(({ name, now }) => (
            <li key={name}>
              {t('formulir.filled.differs', {
                field: labelOf(words, form, name),
                now: valueText(words, form, name, now),
              })}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

export function RefusedBanner({
  state,
  send,
  refused,
}: FormulirProps & { readonly refused: NonNullable<FormulirProps['state']['refused']> }) {
  const words = useT();
  const { t } = words;
  return (
    <Banner
      tone="bad"
      alert
      title={t('formulir.refused.title')}
      actions={<Button onClick={() => send({ type: 'readAgain' })}>{t('formulir.unread.action')}</Button>}
    >
      <p>{t(`formulir.problem.${refused.problem}`)}</p>
      {refused.field !== null && <p className="muted">{labelOf(words, state.form, refused.field)}</p>}
    </Banner>
  );
}
