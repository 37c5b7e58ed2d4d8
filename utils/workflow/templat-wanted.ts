/** The templates the person chose, filled, as one wanted SKP; or the places that nobody has filled yet. */
import { wantedFromTemplates } from '../plan/wanted-from-templates';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import type { WantedSkp } from '../skp/wanted';
import { fillTemplat, type ReadyLampiran, type ReadyRhk } from '../templates/fill-template';
import type { Templat } from '../templates/model';
import type { PlacesLeft, PlaceValues } from '../templates/places';

/** The chosen ones that can be part of an SKP, and the lampiran that go with the chosen RHK; each once. */
export function chosenWithLampiran(
  chosen: readonly string[],
  find: (id: string) => Templat | null,
): readonly Exclude<Templat, { jenis: 'harian' }>[] {
  const picked = chosen.flatMap((id) => find(id) ?? []);
  const linked = picked.flatMap((one) => (one.jenis === 'rhk' ? one.lampiran : [])).flatMap((id) => find(id) ?? []);
  const all = new Map([...picked, ...linked].map((one) => [one.id, one]));
  return [...all.values()].filter((one) => one.jenis !== 'harian');
}

export function wantedOfChosen(
  chosen: readonly string[],
  find: (id: string) => Templat | null,
  values: PlaceValues,
  { tahun, nomorSkp }: { readonly tahun: number | null; readonly nomorSkp: string | null },
): Result<WantedSkp, PlacesLeft> {
  const left = new Set<string>();
  const rhk: ReadyRhk[] = [];
  const lampiran: ReadyLampiran[] = [];
  for (const one of chosenWithLampiran(chosen, find)) {
    const filled = fillTemplat(one, values);
    if (!filled.ok) for (const place of filled.reason.places) left.add(place);
    else if (filled.value.jenis === 'rhk') rhk.push(filled.value);
    else if (filled.value.jenis === 'lampiran') lampiran.push(filled.value);
  }
  if (left.size > 0) return refuse({ kind: 'unfilledPlaces', places: [...left] });
  return ok(wantedFromTemplates({ rhk, lampiran, tahun, nomorSkp }));
}
