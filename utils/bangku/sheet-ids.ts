/** Ids of the templates that a workbook holds. Invariant: a template that was there before keeps its id. */
import type { Paket } from '../packs/model';
import { textsOf } from '../templates/fill-template';
import type { Templat } from '../templates/model';
import { fold } from '../text/normalise';
import { isWholeId, newId } from './ids';
import { placeOf, textOf, type SheetLine } from './sheet-line';

/** What two templates have alike if they are the same one. */
export const keyFor = (jenis: Templat['jenis'], text: string, jabatan: readonly string[]): string =>
  [jenis, fold(text), ...jabatan].join('\n');

/** `known`: the templates that were there before. */
export class SheetIds {
  /** Codes as they are written → ids. */
  readonly codes = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly byText = new Map<string, string>();
  private readonly knownIds = new Set<string>();

  constructor(known: readonly Pick<Paket, 'templat'>[]) {
    for (const one of known.flatMap(({ templat }) => templat)) {
      this.knownIds.add(one.id);
      const key = keyFor(one.jenis, textsOf(one)[0] ?? '', one.jabatan);
      if (!this.byText.has(key)) this.byText.set(key, one.id);
    }
  }

  /** Known by its code, else by its text; else new. */
  idFor(kode: string, jenis: Templat['jenis'], text: string, jabatan: readonly string[]): string {
    const before = this.byText.get(keyFor(jenis, text, jabatan));
    const candidates = [this.knownIds.has(kode) || isWholeId(kode) ? kode : undefined, before];
    const id =
      candidates.find((one): one is string => one !== undefined && !this.taken.has(one)) ??
      newId(text, { has: (one) => this.taken.has(one) || this.knownIds.has(one) });
    this.taken.add(id);
    if (kode !== '') this.codes.set(fold(kode), id);
    return id;
  }

  /** Of the line's own code; null: the code stands at another line already. */
  ownIdFor(line: SheetLine, jenis: Templat['jenis'], text: string, jabatan: readonly string[]) {
    const kode = textOf(line, 'kode');
    if (kode !== '' && this.codes.has(fold(kode))) {
      line.problems.add('kodeTwice', placeOf(line, 'kode'), kode);
      return null;
    }
    return this.idFor(kode, jenis, text, jabatan);
  }
}
