import { useId } from 'react';
import type { ReactNode } from 'react';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly help?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** `row`: small segments beside each other; `list`: one below the other with help texts. */
  readonly layout: 'row' | 'list';
}

/** One of several: native radio buttons, whatever they look like. */
export function Choice<Value extends string>({
  legend,
  legendHidden = false,
  options,
  value,
  onChange,
  layout,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`choice choice--${layout}`}>
      <legend className={legendHidden ? 'sr-only' : 'choice__legend'}>{legend}</legend>
      <div className="choice__options">
        {options.map((option) => (
          <label key={option.value} className="choice__option">
            <input
              type="radio"
              className="choice__input"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice__text">
              <span className="choice__label">{option.label}</span>
              {option.help !== undefined && <span className="choice__help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A yes/no with its explanation. */
export function Check({
  label,
  name,
  help,
  checked,
  onChange,
}: {
  readonly label: ReactNode;
  /** Said instead of the label where one list has it many times; contains the label's words. */
  readonly name?: string;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        {...(name === undefined ? {} : { 'aria-label': name })}
        {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id} className="check__label">
          {label}
        </label>
        {help !== undefined && (
          <p id={`${id}-help`} className="check__help">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
