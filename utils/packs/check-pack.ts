/**
 * A value from outside as a pack, or the first reason it is none. Invariants: the whole value is looked at before any of
 * it is used; the reason names the place by the words of the schema only, never by a key of the file.
 */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { OWN_PREFIX } from '../templates/stored';
import { holdsPersonalNumber } from '../text/personal-number';
import { markupIn } from '../text/server-text';
import { hasHiddenCharacters } from '../text/tersembunyi';
import { MOST_TEMPLATES, PACK_FORMAT, Paket } from './model';
import type { PackProblem, PackRefusal } from './reasons';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly keys?: readonly string[];
}

const pathOf = (parts: readonly PropertyKey[]): string =>
  parts
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');

function codeOf({ code, origin, keys = [] }: Issue, missing: boolean): PackRefusal {
  switch (code) {
    case 'unrecognized_keys':
      return keys.some((key) => FORBIDDEN.has(key)) ? 'forbiddenKey' : 'unknownKey';
    case 'invalid_type':
      return missing ? 'missing' : 'wrongType';
    case 'too_big':
      return origin === 'array' ? 'tooMany' : origin === 'string' ? 'tooLong' : 'outOfRange';
    case 'too_small':
      return origin === 'array' || origin === 'string' ? 'empty' : 'outOfRange';
    case 'invalid_format':
      return 'wrongForm';
    default:
      return missing ? 'missing' : 'notAllowed';
  }
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let here: unknown = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return true;
    here = (here as Record<PropertyKey, unknown>)[part];
  }
  return false;
}

/** Why the text of this place cannot be taken; null = it can. */
export function textProblem(text: string): PackRefusal | null {
  if (hasHiddenCharacters(text)) return 'hiddenCharacters';
  if (markupIn(text) !== null) return 'markup';
  if (text.trim() === '') return 'empty';
  return holdsPersonalNumber(text) ? 'personalNumber' : null;
}

/** The first thing the schema has against a value. */
export function shapeProblem(issues: readonly Issue[], value: unknown): PackProblem {
  const [issue] = issues;
  if (issue === undefined) return { code: 'notPack', path: '' };
  return { code: codeOf(issue, isMissing(value, issue.path)), path: pathOf(issue.path) };
}

/** The first text of the value that cannot be taken. Depth is bounded by the schema, which has been applied before. */
export function firstTextProblem(value: unknown, path: readonly PropertyKey[]): PackProblem | null {
  if (typeof value === 'string') {
    const code = textProblem(value);
    return code === null ? null : { code, path: pathOf(path) };
  }
  if (typeof value !== 'object' || value === null) return null;
  const parts: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [key, part] of parts) {
    if (typeof part === 'number' || part === null) continue;
    const found = firstTextProblem(part, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function idProblem({ templat, keluarga, panduan = [] }: Paket): PackProblem | null {
  for (const [name, items] of Object.entries({ templat, keluarga, panduan })) {
    const seen = new Set<string>();
    for (const [at, { id }] of items.entries()) {
      const path = pathOf([name, at, 'id']);
      if (id.startsWith(OWN_PREFIX)) return { code: 'reservedId', path };
      if (seen.has(id)) return { code: 'sameIdTwice', path };
      seen.add(id);
    }
  }
  return null;
}

/** The value as a pack. */
export function checkPack(value: unknown): Result<Paket, PackProblem> {
  const whole = (code: PackRefusal) => refuse({ code, path: '' });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return whole('notPack');
  const { format, versiFormat, templat } = value as Record<string, unknown>;
  if (format !== PACK_FORMAT) return whole('notPack');
  if (typeof versiFormat === 'number' && versiFormat > 1) return refuse({ code: 'newerFormat', path: 'versiFormat' });
  if (Array.isArray(templat) && templat.length > MOST_TEMPLATES) return refuse({ code: 'tooMany', path: 'templat' });
  const parsed = Paket.safeParse(value);
  if (!parsed.success) return refuse(shapeProblem(parsed.error.issues, value));
  const { dari, sampai } = parsed.data.berlaku;
  if (dari !== null && sampai !== null && sampai < dari) return refuse({ code: 'validityReversed', path: 'berlaku' });
  const problem = idProblem(parsed.data) ?? firstTextProblem(parsed.data, []);
  return problem === null ? ok(parsed.data) : refuse(problem);
}
