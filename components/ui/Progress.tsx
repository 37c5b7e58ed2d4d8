/** The browser's own progress bar with its words. `value` null = amount unknown. */
export function Progress({
  label,
  value,
  max,
  text,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly max: number;
  readonly text: string;
}) {
  return (
    <progress
      className="progress"
      aria-label={label}
      aria-valuetext={text}
      max={Math.max(max, 1)}
      {...(value === null ? {} : { value })}
    />
  );
}
