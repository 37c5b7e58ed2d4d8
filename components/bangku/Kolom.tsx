/** One field of the bench: its label, what is typed, and right below it what is to be mended there. */
import { useId, type ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Lightbulb from 'lucide-react/icons/lightbulb';
import type { Temuan } from '../../utils/bangku/temuan';
import { Mark } from '../ui/Mark';
import { useT } from '../ui/Words';
import { temuanText } from './temuan-text';

export function TemuanList({ id, temuan }: { readonly id: string; readonly temuan: readonly Temuan[] }) {
  const words = useT();
  if (temuan.length === 0) return null;
  return (
    <ul id={id} className="bangku__findings">
      {temuan.map((one, at) => {
        const { what, why, how } = temuanText(words, one);
        return (
          <li key={at}>
            <Mark
              tone={one.kind === 'wajib' ? 'bad' : 'warning'}
              icon={one.kind === 'wajib' ? <CircleAlert size={14} /> : <Lightbulb size={14} />}
            >
              {words.t(`bangku.kind.${one.kind}`)}: {what}
            </Mark>
            {why !== null && <p className="muted">{why}</p>}
            <p>{how}</p>
          </li>
        );
      })}
    </ul>
  );
}

interface Props {
  readonly label: string;
  readonly help?: string | undefined;
  readonly temuan?: readonly Temuan[];
  /** Gets what the control needs to be tied to its label and to what is said below it. */
  readonly children: (tied: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}

export function Kolom({ label, help, temuan = [], children }: Props) {
  const id = useId();
  const described = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(temuan.length === 0 ? [] : [`${id}-temuan`]),
  ].join(' ');
  const wrong = temuan.some(({ kind }) => kind === 'wajib');
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(wrong ? { 'aria-invalid': true } : {}),
      })}
      {help !== undefined && (
        <p id={`${id}-help`} className="muted">
          {help}
        </p>
      )}
      <TemuanList id={`${id}-temuan`} temuan={temuan} />
    </div>
  );
}

export interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (text: string) => void;
  readonly help?: string;
  readonly temuan?: readonly Temuan[];
}

/** A long text, with its length. */
export function KolomTeks({ value, longest, onChange, ...rest }: TextProps) {
  const { t, count } = useT();
  const length = t('bangku.length', { n: count(value.length), most: count(longest) });
  return (
    <Kolom {...rest} help={rest.help === undefined ? length : `${rest.help} ${length}`}>
      {(tied) => (
        <textarea
          {...tied}
          className="field__area"
          rows={Math.min(8, Math.max(2, Math.ceil(value.length / 80)))}
          maxLength={longest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Kolom>
  );
}

/** A text of one line. */
export function KolomBaris({
  value,
  longest,
  onChange,
  type = 'text',
  ...rest
}: TextProps & { readonly type?: string }) {
  return (
    <Kolom {...rest}>
      {(tied) => (
        <input
          {...tied}
          type={type}
          className="field__select"
          autoComplete="off"
          maxLength={longest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Kolom>
  );
}

export function KolomPilihan<Value extends string>({
  label,
  value,
  options,
  onChange,
  temuan = [],
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly temuan?: readonly Temuan[];
}) {
  return (
    <Kolom label={label} temuan={temuan}>
      {(tied) => (
        <select
          {...tied}
          className="field__select"
          value={value}
          onChange={(event) => {
            const chosen = options.find((one) => one.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Kolom>
  );
}
