/** A whole template with its places filled: every text of it is ready, or none is handed on. */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import type { Templat, TemplatHarian, TemplatIndikator, TemplatLampiran, TemplatRhk } from './model';
import { placesOf, readyText, type AskedPlace, type PlacesLeft, type PlaceValues, type ReadyText } from './places';

export interface ReadyIndikator {
  readonly nama: ReadyText;
  readonly satuan: ReadyText;
  readonly aspek: TemplatIndikator['aspek'];
  readonly target: string;
  readonly pola: TemplatIndikator['pola'];
}
export interface ReadyRhk {
  readonly jenis: 'rhk';
  readonly id: string;
  readonly rhk: ReadyText;
  readonly jenisRhk: TemplatRhk['jenisRhk'];
  readonly indikator: readonly ReadyIndikator[];
  /** Ids of the lampiran templates that go with it. */
  readonly lampiran: readonly string[];
}
export interface ReadyLampiran {
  readonly jenis: 'lampiran';
  readonly id: string;
  readonly bagian: TemplatLampiran['bagian'];
  readonly uraian: ReadyText;
}
export interface ReadyHarian {
  readonly jenis: 'harian';
  readonly id: string;
  readonly jenisRhk: TemplatHarian['jenisRhk'];
  readonly uraian: ReadyText;
  readonly realisasi: string | null;
}
export type ReadyTemplat = ReadyRhk | ReadyLampiran | ReadyHarian;

/** Every text of the template that goes into e-Kinerja, in the order people read them. */
export function textsOf(templat: Templat): readonly string[] {
  switch (templat.jenis) {
    case 'rhk':
      return [templat.rhk, ...templat.indikator.flatMap(({ nama, satuan }) => [nama, satuan])];
    case 'lampiran':
    case 'harian':
      return [templat.uraian];
  }
}

/** The places of one template, with what fills them now. */
export function placesOfTemplat(templat: Templat, values: PlaceValues): readonly AskedPlace[] {
  return placesOf(textsOf(templat), values, templat.tempat);
}

/** The template with all its texts ready, or every place that is still empty. */
export function fillTemplat(templat: TemplatRhk, values: PlaceValues): Result<ReadyRhk, PlacesLeft>;
export function fillTemplat(templat: TemplatLampiran, values: PlaceValues): Result<ReadyLampiran, PlacesLeft>;
export function fillTemplat(templat: TemplatHarian, values: PlaceValues): Result<ReadyHarian, PlacesLeft>;
export function fillTemplat(templat: Templat, values: PlaceValues): Result<ReadyTemplat, PlacesLeft>;
export function fillTemplat(templat: Templat, values: PlaceValues): Result<ReadyTemplat, PlacesLeft> {
  const left = new Set<string>();
  const ready = (text: string): ReadyText | null => {
    const result = readyText(text, values, templat.tempat);
    if (result.ok) return result.value;
    for (const place of result.reason.places) left.add(place);
    return null;
  };
  const filled = filledBy(templat, ready);
  return filled !== null && left.size === 0 ? ok(filled) : refuse({ kind: 'unfilledPlaces', places: [...left] });
}

function filledBy(templat: Templat, ready: (text: string) => ReadyText | null): ReadyTemplat | null {
  switch (templat.jenis) {
    case 'rhk': {
      const rhk = ready(templat.rhk);
      const indikator = templat.indikator.map(({ nama, satuan, aspek, target, pola }) => {
        const [name, unit] = [ready(nama), ready(satuan)];
        return name === null || unit === null ? null : { nama: name, satuan: unit, aspek, target, pola };
      });
      const whole = indikator.filter((one) => one !== null);
      if (rhk === null || whole.length < indikator.length) return null;
      const { id, jenisRhk, lampiran } = templat;
      return { jenis: 'rhk', id, rhk, jenisRhk, indikator: whole, lampiran };
    }
    case 'lampiran': {
      const uraian = ready(templat.uraian);
      return uraian && { jenis: 'lampiran', id: templat.id, bagian: templat.bagian, uraian };
    }
    case 'harian': {
      const uraian = ready(templat.uraian);
      const { id, jenisRhk, realisasi = null } = templat;
      return uraian && { jenis: 'harian', id, jenisRhk, uraian, realisasi };
    }
  }
}
