/** The sticky foot: in the draft what will happen; else the field the person is typing into, counted as the server does. */
import { useId } from 'react';
import { Button, ReasonedButton } from '../ui/Button';
import { Foot } from '../ui/Foot';
import { useT } from '../ui/Words';
import { countText, labelOf, noteText } from './field-text';
import type { FormulirProps } from './formulir-props';

export function FormulirFoot(props: FormulirProps) {
  const { state, send } = props;
  const { t } = useT();
  const reasonId = useId();
  const { draft } = state;
  if (state.form === null || state.refusal !== null) return null;
  if (draft === null) return <TypingFoot {...props} />;
  const reason =
    draft.open.length > 0
      ? t('formulir.foot.open', { count: draft.open.length })
      : draft.changing === 0
        ? t('formulir.foot.nothing')
        : state.busy === null
          ? null
          : t('tinjau.disabledBusy');
  return (
    <Foot
      sum={
        draft.replacing > 0
          ? t('formulir.foot.replacing', { changing: draft.changing, replacing: draft.replacing })
          : t('formulir.foot.changing', { count: draft.changing })
      }
      reason={reason}
      reasonId={reasonId}
    >
      <Button onClick={() => send({ type: 'closeDraft' })}>{t('ui.cancel')}</Button>
      <ReasonedButton variant="primary" reason={reason} reasonId={reasonId} onClick={() => send({ type: 'fill' })}>
        {t('formulir.foot.fill')}
      </ReasonedButton>
    </Foot>
  );
}

function TypingFoot({ state }: FormulirProps) {
  const words = useT();
  const typed = state.live.find(({ field }) => field.name === state.focus);
  const counted = typed === undefined ? null : countText(words, typed.measure);
  const notes = typed?.measure.notes.filter(({ code }) => code !== 'empty') ?? [];
  if (typed === undefined || (counted === null && notes.length === 0)) return null;
  return (
    <footer className="foot foot--typing">
      <p className="foot__sum">
        {labelOf(words, state.form, typed.field.name)}
        {counted !== null && `: ${counted}`}
      </p>
      {notes.map((note) => (
        <p key={note.code} className="foot__reason">
          {noteText(words, note)}
        </p>
      ))}
    </footer>
  );
}
