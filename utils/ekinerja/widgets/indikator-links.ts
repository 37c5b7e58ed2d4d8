/** The id of an indikator from the links of its row (docs/ekinerja.md §4.6). */
import { queryParam, route, routeOf } from '../routes';

const OWN_ID: ReadonlySet<string> = new Set([
  route.detailIndikator,
  route.catatanIndikator,
  route.ubahIndikator,
  route.hapusIndikator,
  route.kirimIndikator,
  route.setujuIndikator,
  route.tolakIndikator,
  route.konsepIndikator,
]);

/** All different ids that links of this row name as "the indikator". One is the normal case; several are a doubt. */
export function indikatorIds(row: Element): string[] {
  const ids = new Set<string>();
  for (const link of Array.from(row.getElementsByTagName('a'))) {
    const href = link.getAttribute('href') ?? '';
    if (!OWN_ID.has(routeOf(href) ?? '')) continue;
    const id = queryParam(href, 'id');
    if (id !== null && /^\d+$/.test(id)) ids.add(id);
  }
  return [...ids];
}
