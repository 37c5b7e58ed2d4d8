/**
 * The stand-in with a small SKP of the example person, and the real reader and senders on it. Row by row sendable unless
 * the case says otherwise.
 */
import type { IdStatus, IndikatorRow, State } from '../../../../simulator/contract';
import { createSimulator, type StandIn } from '../../../../simulator/create-simulator';
import { loggedInFetch, type InProcessFetch } from '../../../../simulator/in-process-fetch';
import { createMissingRows, shownRows } from '../../../../simulator/core/monthly-rows';
import { AKUN_CONTOH } from '../../../../simulator/seeds/akun';
import { createFormSite } from '../../../../utils/ekinerja/form-site';
import { createKirimSite } from '../../../../utils/ekinerja/kirim-site';
import { createSkpReader } from '../../../../utils/ekinerja/skp-reader';
import type { FormSite } from '../../../../utils/run/edit-ports';
import type { KirimSite } from '../../../../utils/run/kirim-ports';
import type { WholeSkpReading } from '../../../../utils/ekinerja/types';
import { tagOf } from './fake-matriks';
import { parsePage } from './parse-page';

export const ROUTE = {
  kirim: 'kinerja/kegiatan-tahunan/set-periksa-v3',
  list: 'kinerja/kegiatan-rhk/index',
  matriks: 'kinerja/kegiatan-rhk/matriks',
  ubahIndikator: 'kinerja/kegiatan-tahunan/update-v3',
  ubahRhk: 'kinerja/kegiatan-rhk/update',
  lampiran: 'kinerja/instansi-pegawai-skp/index-lampiran',
  tambahLampiran: 'kinerja/skp-lampiran/create',
  ubahLampiran: 'kinerja/skp-lampiran/update',
} as const;
export const PAGE = `https://e-kinerja.babelprov.go.id/v1/index.php?r=${encodeURIComponent(ROUTE.list)}`;
export const NOMOR = '1-2026';

export interface SmallSkp {
  readonly simulator: StandIn;
  /** The person's indikator that are left, in page order. */
  readonly rows: readonly IndikatorRow[];
  login(): Promise<InProcessFetch>;
}

export interface SmallOptions {
  readonly seed?: number;
  readonly rows?: number;
  /** By position; Konsep unless told. */
  readonly status?: (index: number) => IdStatus;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly latencyMs?: number;
}

/** The stand-in with `rows` indikator whose months add up and cover the year, so that every send succeeds. */
export function smallSkp(options: SmallOptions = {}): SmallSkp {
  const simulator = createSimulator({
    seed: 'contoh',
    random: options.seed ?? 1,
    latencyMs: options.latencyMs ?? 0,
  });
  const { state } = simulator;
  const mine = state.indikator.filter((row) => row.idPegawai === idSaya(state) && row.tahun === 2026);
  const rows = mine.slice(0, options.rows ?? 4);
  for (const row of mine) row.dihapus = !rows.includes(row);
  const kept = new Set(rows.map(({ idRhk }) => idRhk));
  for (const rhk of state.rhk)
    if (rhk.idPegawai === idSaya(state) && rhk.tahun === 2026) rhk.dihapus = !kept.has(rhk.id);
  for (const [index, row] of rows.entries()) {
    row.status = options.status?.(index) ?? 2;
    createMissingRows(state, row.id);
    for (const month of shownRows(state, new Set([row.id])).get(row.id) ?? []) if (month) month.target = '2';
    row.target = '24';
  }
  return {
    simulator,
    rows,
    login: () =>
      loggedInFetch(
        simulator,
        { username: AKUN_CONTOH.nip, password: AKUN_CONTOH.password },
        options.sleep === undefined ? {} : { sleep: options.sleep },
      ),
  };
}

export function idSaya(state: State): number {
  return state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id ?? 0;
}

export interface Sites {
  readonly kirim: KirimSite;
  readonly forms: FormSite;
}

/** The real page-side code over this connection. */
export function sitesOf({ fetch }: InProcessFetch): Sites {
  const options = { fetch, parse: parsePage, pageUrl: () => PAGE };
  const reader = createSkpReader(options);
  return { kirim: createKirimSite({ ...options, reader }), forms: createFormSite({ ...options, reader }) };
}

export async function readingOf(site: Pick<KirimSite, 'readWhole'>): Promise<WholeSkpReading> {
  const reading = await site.readWhole(NOMOR, new AbortController().signal);
  if (!reading.ok) throw new Error(`unreadable: ${reading.reason.kind}`);
  return reading.value;
}

export const tag = (): Promise<string> => tagOf(AKUN_CONTOH.nip);
