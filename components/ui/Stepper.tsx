import Check from 'lucide-react/icons/check';

export interface Step<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly state: 'done' | 'current' | 'open' | 'locked';
  readonly enabled: boolean;
  /** Said after the label, for those who do not see the circle. */
  readonly hint: string | null;
}

/** Small numbered steps one can go back in. */
export function Stepper<Name extends string>({
  label,
  steps,
  onGo,
}: {
  readonly label: string;
  readonly steps: readonly Step<Name>[];
  readonly onGo: (name: Name) => void;
}) {
  return (
    <nav aria-label={label}>
      <ol className="stepper">
        {steps.map((step, index) => (
          <li key={step.name} className={`stepper__item stepper__item--${step.state}`}>
            <button
              type="button"
              className="stepper__button"
              disabled={!step.enabled}
              {...(step.state === 'current' ? { 'aria-current': 'step' as const } : {})}
              onClick={() => onGo(step.name)}
            >
              <span className="stepper__dot" aria-hidden>
                {step.state === 'done' ? <Check size={14} /> : index + 1}
              </span>
              <span className="stepper__label">{step.label}</span>
              {step.hint !== null && <span className="sr-only">, {step.hint}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
