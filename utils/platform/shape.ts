/**
 * What a message carries, checked before its handler sees it. `shapeOf<T>()` takes only a schema of exactly T: a field or a
 * word of a closed list that is forgotten or too many does not compile.
 */
import * as z from 'zod/mini';

type Plain<Value> = Value extends readonly (infer One)[]
  ? Plain<One>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Whether a value that came in a message is a T. */
export type Shape<T> = (data: unknown) => data is T;

export const shapeOf =
  <T>() =>
  <Schema extends z.ZodMiniType>(
    schema: Same<Plain<T>, z.infer<Schema>> extends true ? Schema : 'another type',
  ): Shape<T> =>
  (data): data is T =>
    (schema as Schema).safeParse(data).success;

/** A closed list, written as a record so that the compiler knows when a word is missing. */
export const oneOf = <Word extends string>(words: Readonly<Record<Word, true>>) =>
  z.enum(Object.keys(words) as [Word, ...Word[]]);

export const text = z.string();
export const maybeText = z.nullable(z.string());
export const isText: Shape<string> = shapeOf<string>()(text);
export const isMaybeText: Shape<string | null> = shapeOf<string | null>()(maybeText);
