/** How rows of the page identify themselves to the matching of skp/identity. */
import type { PageIdentity } from '../skp/identity';
import type { PageRow } from './page-rows';

export function identify(rows: readonly PageRow[]): readonly PageIdentity[] {
  return rows.map(({ id, rhk, indikator, cells }) => ({
    id,
    rhkId: rhk.id,
    kunci: cells[0]?.key ?? null,
    rhk: rhk.nama,
    aspek: indikator.aspek,
    indikator: indikator.nama,
  }));
}
