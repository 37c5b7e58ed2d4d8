/** A message that is nearly right: one place of it replaced, taken away or added to. */
import fc from 'fast-check';

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

function changedAt(value: unknown, path: Path, change: (there: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const own = copy as Record<string | number, unknown>;
  own[key] = changedAt(own[key], rest, change);
  return copy;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What nothing in any of our messages may be. */
const WRONG = fc.constantFrom<readonly unknown[]>([{ lain: 1 }], [[7, null]], [-1.5], [Symbol.iterator], [() => 1]);

/**
 * Never of the sample's shape: no message has a field that may be missing, and none takes one it does not know. `open`: names
 * of records with keys of their own.
 */
export function damaged(sample: unknown, open: readonly string[] = []): fc.Arbitrary<unknown> {
  const paths = pathsOf(sample);
  const records = paths.filter(
    (path) =>
      isRecord(path.reduce<unknown>((one, key) => (one as never)[key], sample)) && !open.includes(String(path.at(-1))),
  );
  const replaced = fc
    .tuple(fc.constantFrom(...paths), WRONG)
    .map(([path, [wrong]]) => changedAt(sample, path, () => wrong));
  if (records.length === 0) return replaced;
  const added = fc
    .tuple(fc.constantFrom(...records), fc.constantFrom('lain', '__proto__', 'constructor', 'toString'))
    .map(([path, name]) =>
      changedAt(sample, path, (there) =>
        Object.defineProperty({ ...(there as object) }, name, { value: { isAdmin: true }, enumerable: true }),
      ),
    );
  const taken = fc.tuple(fc.constantFrom(...records), fc.nat()).map(([path, which]) =>
    changedAt(sample, path, (there) => {
      const entries = Object.entries(there as object);
      return Object.fromEntries(entries.filter((_, index) => index !== which % entries.length));
    }),
  );
  return fc.oneof(replaced, added, taken);
}

/** The sample with one of its texts another text. */
export function reworded(sample: unknown): fc.Arbitrary<unknown> {
  const texts = pathsOf(sample).filter(
    (path) => typeof path.reduce<unknown>((one, key) => (one as never)[key], sample) === 'string',
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.string())
    .map(([path, word]) => changedAt(sample, path, (there) => `${String(there)}${word}x`));
}
