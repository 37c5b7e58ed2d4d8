/** One field of the draft to change before it goes into the form; lists offer the page's own options only. */
import { useState } from 'react';
import type { DraftField } from '../../utils/formulir/draft';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { Select } from '../ui/Select';
import { useTyped } from '../ui/use-typed';
import { useT } from '../ui/Words';
import type { FormulirProps } from './formulir-props';

interface Props {
  readonly field: DraftField;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly send: FormulirProps['send'];
}

export function DraftInput(props: Props) {
  const { field, label, labelHidden = false, send } = props;
  const { t } = useT();
  const { name, kind, options } = field.field;
  const value = field.after ?? field.before;
  switch (kind) {
    case 'choice':
      return (
        <Select
          label={label}
          labelHidden={labelHidden}
          value={value[0] ?? ''}
          onChange={(next) => send({ type: 'setOptions', field: name, values: next === '' ? [] : [next] })}
        >
          <option value="">{t(options.length === 0 ? 'formulir.draft.noOptions' : 'formulir.draft.noChoice')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </Select>
      );
    case 'choices':
      return (
        <fieldset className="draft__choices">
          <legend className={labelHidden ? 'sr-only' : 'field__label'}>{label}</legend>
          {options.map((option) => (
            <Check
              key={option.value}
              label={option.text}
              checked={value.includes(option.value)}
              onChange={(on) =>
                send({
                  type: 'setOptions',
                  field: name,
                  values: options
                    .map((one) => one.value)
                    .filter((one) => (one === option.value ? on : value.includes(one))),
                })
              }
            />
          ))}
        </fieldset>
      );
    case 'text':
      return name === 'satuan' ? <Line {...props} /> : <Text {...props} />;
    case 'number':
    case 'time':
      return <Line {...props} />;
  }
}

/** What the page holds is where the person starts, when the template says nothing. */
const startOf = ({ raw, after, before }: DraftField): string => (after === null ? (before[0] ?? '') : raw);

function useField({ field, send }: Props) {
  return useTyped(startOf(field), (text) => send({ type: 'setText', field: field.field.name, text })).bound;
}

function Line(props: Props) {
  const { field, label, labelHidden = false } = props;
  const bound = useField(props);
  return (
    <label className="field">
      <span className={labelHidden ? 'sr-only' : 'field__label'}>{label}</span>
      <input
        className="field__select"
        inputMode={field.field.kind === 'number' ? 'decimal' : 'text'}
        placeholder={field.field.kind === 'time' ? '07:30' : undefined}
        {...bound}
      />
    </label>
  );
}

/** The text as it will go in, its places shown; to be changed on request. */
function Text(props: Props) {
  const { field, label, labelHidden = false } = props;
  const { t } = useT();
  const bound = useField(props);
  const [editing, setEditing] = useState(field.after === null);
  if (!editing)
    return (
      <>
        <p className="draft__text">
          {field.pieces.map((piece, index) =>
            piece.kind === 'text' ? (
              piece.text
            ) : (
              <span key={index} className={piece.kind === 'open' ? 'place place--open' : 'place'}>
                {piece.kind === 'open' ? piece.nama.replaceAll('_', ' ') : piece.text}
              </span>
            ),
          )}
        </p>
        <Button variant="quiet" className="button--start button--small" onClick={() => setEditing(true)}>
          {t('formulir.draft.edit')}
        </Button>
      </>
    );
  return (
    <label className="field">
      <span className={labelHidden ? 'sr-only' : 'field__label'}>{label}</span>
      <textarea className="field__area" rows={5} {...bound} />
    </label>
  );
}
