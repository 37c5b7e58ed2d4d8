/** What a version changes against the one before: by id, because ids are stable. */
import { textsOf } from '../templates/fill-template';
import type { Templat } from '../templates/model';

export interface Beda {
  readonly baru: number;
  readonly berubah: number;
  readonly hilang: number;
  /** The first of each, as people know them. */
  readonly contoh: Readonly<Record<'baru' | 'berubah' | 'hilang', readonly string[]>>;
}

const SHOWN = 20;
const nameOf = (templat: Templat): string => (textsOf(templat)[0] ?? '').slice(0, 200);

export function compareTemplates(before: readonly Templat[], after: readonly Templat[]): Beda {
  const old = new Map(before.map((one) => [one.id, one]));
  const baru = after.filter(({ id }) => !old.has(id));
  const berubah = after.filter((one) => {
    const known = old.get(one.id);
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(one);
  });
  const ids = new Set(after.map(({ id }) => id));
  const hilang = before.filter(({ id }) => !ids.has(id));
  const names = (templat: readonly Templat[]) => templat.slice(0, SHOWN).map(nameOf);
  return {
    baru: baru.length,
    berubah: berubah.length,
    hilang: hilang.length,
    contoh: { baru: names(baru), berubah: names(berubah), hilang: names(hilang) },
  };
}
