/** Families of jabatan as a sheet names them: by name, by code, or by one of their other names; else a new one. */
import type { KeluargaJabatan } from '../templates/model';
import { fold } from '../text/normalise';
import { nameId } from './ids';

export class Families {
  private readonly byWord = new Map<string, string>();
  private readonly all = new Map<string, KeluargaJabatan>();
  private readonly inUse = new Set<string>();

  constructor(known: readonly KeluargaJabatan[]) {
    for (const family of known) this.know(family);
  }

  private know(family: KeluargaJabatan): void {
    if (!this.all.has(family.id)) this.all.set(family.id, family);
    // Names and codes before other names: "arsiparis" may be another name of two families.
    for (const word of [family.id, family.nama])
      if (!this.byWord.has(fold(word))) this.byWord.set(fold(word), family.id);
  }

  /** A line of the sheet of jabatan: a new family, or new names of a known one. */
  describe(kode: string, nama: string, kata: readonly string[]): void {
    if (nama === '') return;
    const id = this.byWord.get(fold(kode === '' ? nama : kode)) ?? nameId(kode === '' ? nama : kode, this.all);
    const family = { id, nama, kata: [...kata] };
    this.all.set(id, family);
    this.byWord.set(fold(id), id);
    this.byWord.set(fold(nama), id);
    this.inUse.add(id);
  }

  /** The family of this name; made where there is none. */
  idOf(nama: string): string {
    const word = fold(nama);
    let id = this.byWord.get(word);
    if (id === undefined) {
      id = nameId(nama, this.all);
      this.all.set(id, { id, nama, kata: [] });
      this.byWord.set(word, id);
    }
    this.inUse.add(id);
    return id;
  }

  /** Those the sheets speak of, in the order in which they are known. */
  used(): readonly KeluargaJabatan[] {
    return [...this.all.values()].filter(({ id }) => this.inUse.has(id));
  }
}
