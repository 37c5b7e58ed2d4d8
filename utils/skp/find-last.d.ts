/**
 * The one thing of ES2023 that every browser we run in has (Chrome 97, Firefox 104). The rest of it is left out of `lib`
 * in tsconfig.json, so that nothing is used that Chrome 109 lacks.
 */
interface ReadonlyArray<T> {
  findLast<S extends T>(predicate: (value: T, index: number, all: readonly T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, all: readonly T[]) => unknown): T | undefined;
}
interface Array<T> {
  findLast<S extends T>(predicate: (value: T, index: number, all: T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, all: T[]) => unknown): T | undefined;
}
