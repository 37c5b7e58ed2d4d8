/**
 * Templates as a file, out and in. A file comes from anywhere: it is refused by name or taken as a whole, in bounded time,
 * and nothing of it is used before all of it was looked at.
 */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { collapse } from '../text/normalise';
import { hasHiddenCharacters } from '../text/tersembunyi';
import { textsOf } from './fill-template';
import { Pustaka, type KeluargaJabatan, type Templat } from './model';
import { ownKeyOf } from './own-from-skp';
import { holdsPersonalNumber } from '../text/personal-number';
import { ownId, OWN_PREFIX } from './stored';

/** More than the largest own library, and quickly read. */
export const LARGEST_FILE = 2_000_000;
const DEEPEST = 12;
const MOST_TEMPLATES = 1000;

export type LibraryFileProblem =
  | 'tooLarge'
  | 'notText'
  | 'notJson'
  | 'tooDeep'
  | 'forbiddenKey'
  | 'newerVersion'
  | 'wrongShape'
  | 'sameIdTwice'
  | 'tooMany'
  /** Characters nobody sees, or that change the order in which a text is read. */
  | 'hiddenCharacters'
  | 'personalNumber'
  | 'empty';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** How deep brackets nest outside of strings, without building anything. */
function tooDeep(text: string): boolean {
  let [depth, inString] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
}

function parse(text: string): Result<unknown, LibraryFileProblem> {
  const forbidden: string[] = [];
  try {
    const value: unknown = JSON.parse(text, (key, part: unknown) => {
      if (FORBIDDEN.has(key)) forbidden.push(key);
      return part;
    });
    return forbidden.length > 0 ? refuse('forbiddenKey') : ok(value);
  } catch {
    return refuse('notJson');
  }
}

const everyText = (templat: Templat): readonly string[] => [
  ...textsOf(templat),
  ...templat.unit,
  ...(templat.jenis === 'rhk' ? templat.kataAtasan : []),
  ...(templat.tempat ?? []).flatMap(({ label, pilihan = [], bawaan }) => [
    label,
    ...pilihan,
    ...(bawaan === undefined ? [] : [bawaan]),
  ]),
];

/** Reads the file of a library, or says why not. */
export function readLibraryFile(bytes: Uint8Array): Result<Pustaka, LibraryFileProblem> {
  if (bytes.length > LARGEST_FILE) return refuse('tooLarge');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('notText');
  }
  if (tooDeep(text)) return refuse('tooDeep');
  const json = parse(text);
  if (!json.ok) return json;
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('wrongShape');
  if ('versi' in value && typeof value.versi === 'number' && value.versi > 1) return refuse('newerVersion');
  if ('templat' in value && Array.isArray(value.templat) && value.templat.length > MOST_TEMPLATES)
    return refuse('tooMany');
  const parsed = Pustaka.safeParse(value);
  if (!parsed.success) return refuse('wrongShape');
  const { judul, keluarga, templat } = parsed.data;
  if (templat.length === 0) return refuse('empty');
  if (new Set(templat.map(({ id }) => id)).size < templat.length) return refuse('sameIdTwice');
  const texts = [judul, ...keluarga.flatMap(({ nama, kata }) => [nama, ...kata]), ...templat.flatMap(everyText)];
  if (texts.some(hasHiddenCharacters)) return refuse('hiddenCharacters');
  if (texts.some((one) => collapse(one) === '')) return refuse('wrongShape');
  if (texts.some(holdsPersonalNumber)) return refuse('personalNumber');
  return ok(parsed.data);
}

/** The file of these templates. Read again by `readLibraryFile` it gives the same. */
export function writeLibraryFile(
  judul: string,
  templat: readonly Templat[],
  keluarga: readonly KeluargaJabatan[] = [],
): Uint8Array {
  const library: Pustaka = { versi: 1, judul, keluarga: [...keluarga], templat: [...templat] };
  return new TextEncoder().encode(`${JSON.stringify(library, null, 2)}\n`);
}

export interface Incoming {
  /** As they will be kept: with ids of the person's own, links to lampiran of the same file kept, others let go. */
  readonly templat: readonly Templat[];
  /** The person has them already, word for word. */
  readonly alreadyThere: number;
}

/** The templates of a file as own ones. */
export function asOwn(library: Pustaka, own: readonly Templat[], known: (id: string) => boolean): Incoming {
  const ids = new Set(own.map(({ id }) => id));
  const there = new Map(own.map((one) => [ownKeyOf(one), one.id]));
  const renamed = new Map<string, string>();
  const fresh: Templat[] = [];
  for (const one of library.templat) {
    const same = there.get(ownKeyOf(one));
    const keeps = one.id.startsWith(OWN_PREFIX) && !ids.has(one.id);
    const id = same ?? (keeps ? one.id : ownId(textsOf(one)[0] ?? '', ids));
    renamed.set(one.id, id);
    if (same !== undefined) continue;
    ids.add(id);
    there.set(ownKeyOf(one), id);
    fresh.push({ ...one, id });
  }
  const linked = fresh.map((one) =>
    one.jenis === 'rhk'
      ? { ...one, lampiran: one.lampiran.flatMap((id) => renamed.get(id) ?? (known(id) ? [id] : [])) }
      : one,
  );
  return { templat: linked, alreadyThere: library.templat.length - fresh.length };
}
