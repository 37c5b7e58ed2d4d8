/** What is to be mended in a template or in what a pack says besides: where, how much it matters, and by which rule. */
import type { Params } from '../checklist/types';
import type { Reason } from '../checklist/reasons';
import type { PackRefusal } from '../packs/reasons';

/** Where in the template it is to be mended. */
export type TemuanField =
  | 'utama'
  | 'jabatan'
  | 'unit'
  | 'indikator'
  | 'nama'
  | 'aspek'
  | 'target'
  | 'satuan'
  | 'realisasi'
  | 'lampiran'
  | 'tempat'
  /** Of a deadline. */
  | 'tanggal'
  /** Of a newer word: the site's label, and the word. */
  | 'label'
  | 'kata';

export type OwnCode =
  | Extract<PackRefusal, 'empty' | 'hiddenCharacters' | 'markup' | 'personalNumber' | 'tooLong'>
  | 'targetForm'
  | 'targetTwoWays'
  | 'tahunForm'
  | 'satuanEmpty'
  | 'indikatorTooMany'
  | 'lampiranUnknown'
  | 'mistypedPlace'
  | 'unaskedPlace'
  | 'harianTooShort'
  | 'sameAsOther'
  | 'satuanTooMany'
  | 'dateMissing'
  | 'labelMissing'
  | 'labelTakDikenal'
  | 'bukanKata'
  | 'artiLain'
  | 'ruteLain'
  | 'sudahDikenal'
  | 'kataTooMany';

export interface Temuan {
  readonly kind: 'wajib' | 'saran';
  readonly field: TemuanField;
  /** Position of the indikator; null = of the template as a whole. */
  readonly at: number | null;
  readonly what:
    | { readonly rule: string; readonly reason: Reason | null; readonly params: Params }
    | { readonly own: OwnCode; readonly params: Params };
}

/** What a pack is handed out with nevertheless: it harms nobody. */
const SARAN: ReadonlySet<OwnCode> = new Set([
  'mistypedPlace',
  'unaskedPlace',
  'sameAsOther',
  'labelTakDikenal',
  'sudahDikenal',
]);

/** A finding of the bench itself, and whether a pack may be handed out with it. */
export const own = (code: OwnCode, field: TemuanField, at: number | null = null, params: Params = {}): Temuan => ({
  kind: SARAN.has(code) ? 'saran' : 'wajib',
  field,
  at,
  what: { own: code, params },
});
