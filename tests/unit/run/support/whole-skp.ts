/** A whole SKP as somebody could want it, and the real page-side code for its run on the stand-in. */
import type { State } from '../../../../simulator/contract';
import type { InProcessFetch } from '../../../../simulator/in-process-fetch';
import { createTargetSite } from '../../../../utils/ekinerja/client';
import { createSkpReader } from '../../../../utils/ekinerja/skp-reader';
import { createSkpSite } from '../../../../utils/ekinerja/skp-site';
import type { WholeSkpReading } from '../../../../utils/ekinerja/types';
import type { AtasanOptions, SkpPlan, SkpPlanChoices } from '../../../../utils/plan/skp-plan-types';
import { NO_SKP_CHOICES, planSkp } from '../../../../utils/plan/skp-plan';
import type { SkpSite } from '../../../../utils/run/skp-run-types';
import type { WantedCell, WantedIndikator, WantedRhk, WantedSkp } from '../../../../utils/skp/wanted';
import { parsePage } from './parse-page';
import { tag, NOMOR, PAGE } from './small-skp';

export function skpSiteOf(
  { fetch, isOnline = () => true }: Pick<InProcessFetch, 'fetch'> & { readonly isOnline?: () => boolean },
  parse = parsePage,
): SkpSite {
  const options = { fetch, parse, pageUrl: () => PAGE, isOnline };
  return createSkpSite({ ...options, reader: createSkpReader(options), months: createTargetSite(options) });
}

export async function wholeOf(site: SkpSite): Promise<WholeSkpReading> {
  const reading = await site.readWhole(NOMOR, new AbortController().signal);
  if (!reading.ok) throw new Error(`unreadable: ${reading.reason.kind}`);
  return reading.value;
}

/** The list of RHK atasan as the form of a new RHK offers it. */
export async function atasanOf(site: SkpSite, { links }: WholeSkpReading): Promise<AtasanOptions> {
  const form = await site.open('tambahRhk', '', links, new AbortController().signal);
  if (!form.ok) throw new Error(`no form: ${form.reason.kind}`);
  return form.value.optionsOf('rhkAtasan');
}

const set = (value: string): WantedCell => ({ kind: 'set', value });

export function wantedIndikator(ref: string, more: Partial<WantedIndikator> = {}): WantedIndikator {
  return {
    ref,
    id: null,
    origin: null,
    nama: `Jumlah dokumen ${ref} yang disusun`,
    aspek: 'Kuantitas',
    target: '12',
    satuan: 'Dokumen',
    perspektif: null,
    bulan: Array.from({ length: 12 }, () => set('1')),
    ...more,
  };
}

export function wantedRhk(ref: string, atasan: string, more: Partial<WantedRhk> = {}): WantedRhk {
  return {
    ref,
    id: null,
    origin: null,
    nama: `Terlaksananya kegiatan ${ref} sesuai rencana`,
    jenis: 'utama',
    rhkAtasan: atasan,
    induk: null,
    indikator: [],
    ...more,
  };
}

export function wantedSkp(more: Partial<WantedSkp> = {}): WantedSkp {
  return { nomorSkp: NOMOR, tahun: 2026, rhk: [], lampiran: [], ...more };
}

export async function planOf(
  now: WholeSkpReading,
  wanted: WantedSkp,
  atasan: AtasanOptions,
  choices: Partial<SkpPlanChoices> = {},
): Promise<SkpPlan> {
  const plan = planSkp({
    now,
    wanted,
    atasan,
    choices: { ...NO_SKP_CHOICES, ...choices },
    accountTag: await tag(),
    source: { name: 'skp.xlsx', hash: '0' },
  });
  if (!plan.ok) throw new Error(`no plan: ${plan.reason}`);
  return plan.value;
}

/** Takes everything out of the person's SKP of the year. */
export function emptySkp(state: State, idPegawai: number): void {
  for (const row of state.indikator) if (row.idPegawai === idPegawai && row.tahun === 2026) row.dihapus = true;
  for (const row of state.rhk) if (row.idPegawai === idPegawai && row.tahun === 2026) row.dihapus = true;
  state.lampiran = [];
}
