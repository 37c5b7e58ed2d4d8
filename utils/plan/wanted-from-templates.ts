/**
 * Chosen templates → the SKP that is wanted. Takes only templates whose every text is ready (templates/fill-template.ts).
 * Invariants: the months of an indikator sum exactly to its target; where shares may choose their month, as many months
 * as possible get one; no RHK, indikator or lampiran stands in it twice.
 */
import type { WantedCell, WantedIndikator, WantedLampiran, WantedRhk, WantedSkp } from '../skp/wanted';
import type { ReadyIndikator, ReadyLampiran, ReadyRhk } from '../templates/fill-template';
import { fold } from '../text/normalise';
import { spreadRows, type Spread } from './spread';
import type { SpreadPattern } from './spread-types';

export interface ChosenTemplates {
  readonly rhk: readonly ReadyRhk[];
  readonly lampiran: readonly ReadyLampiran[];
  readonly tahun: number | null;
  readonly nomorSkp: string | null;
}

/** Headings as printed (docs/ekinerja.md §4.11). */
const BAGIAN: Readonly<Record<ReadyLampiran['bagian'], string>> = {
  dukungan: 'Dukungan Sumber Daya',
  skema: 'Skema Pertanggungjawaban',
  konsekuensi: 'Konsekuensi',
};

/** Months without a share are wanted empty: what stands there already would make the sum wrong. */
const cellOf = (value: string | null): WantedCell => (value === null ? { kind: 'clear' } : { kind: 'set', value });

/** The less a pattern leaves open, the earlier it is spread; the evenly spread rows then fill the months still empty. */
const freedom = (pola: SpreadPattern): number =>
  pola.kind === 'bulan' ? pola.bulan.length : { akhirTahun: 1, triwulan: 4, rata: 12 }[pola.kind];

function spreadAll(rows: readonly ReadyIndikator[]): ReadonlyMap<ReadyIndikator, Spread> {
  const spreads = new Map<ReadyIndikator, Spread>();
  const groups = new Map<string, ReadyIndikator[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.pola);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const sorted = [...groups.values()].sort(
    ([one], [other]) => freedom(one?.pola ?? { kind: 'rata' }) - freedom(other?.pola ?? { kind: 'rata' }),
  );
  for (const group of sorted) {
    const covered = Array.from({ length: 12 }, (_, month) => month + 1).filter((month) =>
      [...spreads.values()].some((spread) => spread[month - 1] !== null),
    );
    const pola = group[0]?.pola ?? { kind: 'rata' };
    const spread = spreadRows(
      group.map(({ target }) => target),
      pola,
      covered,
    );
    for (const [at, row] of group.entries()) spreads.set(row, spread[at] ?? []);
  }
  return spreads;
}

/** Leaves out what says the same as an earlier one. */
function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const same = seen.has(fold(key(item)));
    seen.add(fold(key(item)));
    return !same;
  });
}

export function wantedFromTemplates({ rhk, lampiran, tahun, nomorSkp }: ChosenTemplates): WantedSkp {
  const chosen = firstOfEach(rhk, ({ rhk: nama }) => nama).map((one) => ({
    ...one,
    indikator: firstOfEach(one.indikator, ({ nama, aspek }) => `${aspek} ${nama}`),
  }));
  const spreads = spreadAll(chosen.flatMap(({ indikator }) => indikator));
  const indikatorOf = (one: ReadyIndikator, ref: string): WantedIndikator => ({
    ref,
    id: null,
    origin: null,
    nama: one.nama,
    aspek: one.aspek,
    target: one.target,
    satuan: one.satuan,
    perspektif: null,
    bulan: Array.from({ length: 12 }, (_, month) => cellOf(spreads.get(one)?.[month] ?? null)),
  });
  return {
    nomorSkp,
    tahun,
    rhk: chosen.map((one, at): WantedRhk => ({
      ref: `rhk-${String(at + 1)}`,
      id: null,
      origin: null,
      nama: one.rhk,
      jenis: one.jenisRhk,
      rhkAtasan: null,
      induk: null,
      indikator: one.indikator.map((row, of) => indikatorOf(row, `rhk-${String(at + 1)}-${String(of + 1)}`)),
    })),
    lampiran: firstOfEach(lampiran, ({ bagian, uraian }) => `${bagian} ${uraian}`).map(
      ({ bagian, uraian }, at): WantedLampiran => ({
        ref: `lampiran-${String(at + 1)}`,
        id: null,
        origin: null,
        bagian: BAGIAN[bagian],
        uraian,
      }),
    ),
  };
}
