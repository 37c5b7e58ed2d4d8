/** What would be put into the form: before → after per field, and the places that are still to be filled. */
import { useId, useState } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { Draft, DraftField } from '../../utils/formulir/draft';
import { KataMark, useKata } from '../kata/KataDibaca';
import { kataOfField } from '../kata/kata-of';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import { DraftInput } from './DraftInput';
import { FieldNotes } from './FieldNotes';
import type { FormulirProps } from './formulir-props';
import { PlaceFields } from './PlaceFields';
import { textOf } from './field-text';

type Send = FormulirProps['send'];

export function DraftView({ draft, send }: { readonly draft: Draft; readonly send: Send }) {
  const { t } = useT();
  const kata = useKata();
  // A field stays where it is while the person works on it; the list only opens by itself at the beginning.
  const [given] = useState(
    () => new Set(draft.fields.filter(({ after }) => after !== null).map(({ field }) => field.name)),
  );
  const [open] = useState(() => draft.fields.some((one) => !given.has(one.field.name) && needed(one)));
  const used = draft.fields.filter(({ field }) => given.has(field.name));
  const others = draft.fields.filter(({ field }) => !given.has(field.name));
  return (
    <section className="draft">
      <Button
        variant="quiet"
        className="button--start"
        icon={<ArrowLeft size={16} aria-hidden />}
        onClick={() => send({ type: 'closeDraft' })}
      >
        {t('formulir.draft.back')}
      </Button>
      <h2 className="findings__title">{t('formulir.draft.title')}</h2>
      {draft.places.length > 0 && <PlaceFields places={draft.places} send={send} />}
      <ul className="draft__fields">
        {used.map((field) => (
          <UsedField key={field.field.name} field={field} send={send} />
        ))}
      </ul>
      {others.length > 0 && (
        <Details summary={t('formulir.draft.others', { count: others.length })} open={open}>
          <ul className="draft__fields">
            {others.map((field) => (
              <li key={field.field.name} className="draft__field">
                <DraftInput field={field} label={field.field.label} send={send} />
                <KataMark kata={kataOfField(kata, field.field.name)} />
                {(field.after !== null || lost(field)) && <FieldNotes measure={field.measure} />}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

/** An empty list of the page from which something is usually chosen. */
const needed = ({ field }: DraftField): boolean =>
  field.name !== 'renstra' && field.value.length === 0 && field.options.length > 0;

/** Left empty, the entry never counts or is not saved. */
const lost = ({ measure }: DraftField): boolean =>
  measure.notes.some(({ code }) => code === 'neverCounts' || code === 'notSaved');

function UsedField({ field: draft, send }: { readonly field: DraftField; readonly send: Send }) {
  const { t } = useT();
  const kata = useKata();
  const id = useId();
  const { field, before, left } = draft;
  const old = textOf(field, before);
  return (
    <li className="draft__field">
      <div className="check">
        <input
          type="checkbox"
          id={id}
          checked={!left}
          onChange={() => send({ type: 'toggleField', field: field.name })}
        />
        <label htmlFor={id} className="check__label break">
          <span className="sr-only">{t('formulir.draft.include')} </span>
          {field.label}
        </label>
      </div>
      <KataMark kata={kataOfField(kata, field.name)} />
      {left ? (
        <p className="muted break">{t('formulir.draft.left', { now: old.trim() === '' ? t('cell.empty') : old })}</p>
      ) : (
        <>
          {old.trim() !== '' && draft.changes && (
            <p className="draft__before break">
              <span className="muted">{t('formulir.draft.before')}</span> <del>{old}</del>
            </p>
          )}
          {!draft.changes && <p className="muted">{t('formulir.draft.same')}</p>}
          <DraftInput field={draft} label={field.label} labelHidden send={send} />
          <FieldNotes measure={draft.measure} />
        </>
      )}
    </li>
  );
}
