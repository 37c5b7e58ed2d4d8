/** `1.000` may be one or one thousand: asked once per file, with both readings of its own numbers. */
import type { AmbiguousNumber, NumberChoice } from '../../utils/import/types';
import { Choice } from '../ui/Choice';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';

const EXAMPLES = 3;

type Readings = Pick<AmbiguousNumber, 'text' | 'asThousands' | 'asDecimal'>;

export function NumberQuestion<One extends Readings>({
  ambiguous,
  choice,
  placeOf,
  onChoose,
}: {
  readonly ambiguous: readonly One[];
  readonly choice: NumberChoice | null;
  /** Where it stands in the file. */
  readonly placeOf: (one: One) => string;
  readonly onChoose: (choice: NumberChoice) => void;
}) {
  const words = useT();
  const { t } = words;
  if (ambiguous.length === 0 && choice === null) return null;
  const examples = ambiguous.slice(0, EXAMPLES);
  const readings = (read: (number: Readings) => string) =>
    examples.length === 0
      ? undefined
      : examples.map((one) => t('numbers.example', { text: one.text, value: ungrouped(words, read(one)) })).join('; ');
  const thousands = readings((one) => one.asThousands);
  const decimal = readings((one) => one.asDecimal);
  return (
    <section className={`question ${choice === null ? 'question--open' : ''}`}>
      <Choice
        legend={t('numbers.title')}
        layout="list"
        value={choice}
        onChange={onChoose}
        options={[
          {
            value: 'thousands',
            label: t('numbers.thousands'),
            ...(thousands === undefined ? {} : { help: thousands }),
          },
          { value: 'decimal', label: t('numbers.decimal'), ...(decimal === undefined ? {} : { help: decimal }) },
        ]}
      />
      {ambiguous.length > 0 && (
        <p className="muted">
          {t('numbers.body', { count: ambiguous.length })}{' '}
          {t('numbers.where', {
            places: examples.map(placeOf).join('; '),
          })}
        </p>
      )}
    </section>
  );
}

/** Without separators for thousands: they are what the question is about. */
function ungrouped({ language }: Words, value: string): string {
  return language === 'id' ? value.replace('.', ',') : value;
}
