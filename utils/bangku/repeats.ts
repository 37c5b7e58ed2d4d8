/** Templates that say the same under the same jabatan: kept up to date while they are written. */
import type { Templat } from '../templates/model';
import { keyOf } from '../templates/own-from-skp';

export class Repeats {
  private readonly keys = new Map<string, string>();
  private readonly ids = new Map<string, Set<string>>();

  /** Those whose answer may have changed. */
  put(templat: Templat): readonly string[] {
    const key = [keyOf(templat), ...[...templat.jabatan].sort()].join('\n');
    if (this.keys.get(templat.id) === key) return [];
    const before = this.drop(templat.id);
    this.keys.set(templat.id, key);
    const same = this.ids.get(key) ?? new Set();
    same.add(templat.id);
    this.ids.set(key, same);
    return [...before, ...[...same].filter((id) => id !== templat.id)];
  }

  drop(id: string): readonly string[] {
    const key = this.keys.get(id);
    const same = key === undefined ? undefined : this.ids.get(key);
    same?.delete(id);
    this.keys.delete(id);
    return [...(same ?? [])];
  }

  /** Another one said it before. */
  readonly has = (id: string): boolean => {
    const key = this.keys.get(id);
    const [first] = (key === undefined ? undefined : this.ids.get(key)) ?? [];
    return first !== undefined && first !== id;
  };
}
