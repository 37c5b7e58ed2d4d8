/** Whatever SKP the stand-in holds: what is read from its pages is what it holds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IdStatus, SkpRow, State, Tenure } from '../../../simulator/contract';
import { addIndikator, addRhk, addSkp, addTenure } from '../../../simulator/seeds/susun';
import { startMonth } from '../../../utils/checklist/kirim-checks';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import type { Facts } from '../../../utils/skp/facts';
import { expectedSkp } from '../../pages/expected-skp';
import { address, openSite, parseHtml } from './stand-in';

const TAHUN = 2026;
const SAYA = 1;

const words = fc
  .array(
    fc.constantFrom('Jumlah', 'laporan', 'rapat & konsultasi', '"tepat waktu"', '2026', '< 5', 'periode', "pegawai's"),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.join(' '));
const target = fc.constantFrom(null, '0', '1', '12', '100', '-3', '1.5', '2147483647');
const indikator = fc.record({
  nama: words,
  aspek: fc.constantFrom(1, 2, 3, 4),
  target,
  satuan: fc.constantFrom('Dokumen', 'Persen', 'Rupiah per bulan', ''),
  status: fc.constantFrom<IdStatus>(1, 2, 3, 4),
  catatan: fc.constantFrom(null, '', 'Perbaiki satuan (lihat panduan)'),
  bulan: fc.option(fc.array(fc.option(fc.constantFrom('0', '1', '2.5', '30')), { minLength: 12, maxLength: 12 })),
  perspektif: fc.constantFrom('', 'Anggaran', 'Penerima Layanan;Proses Bisnis'),
});
const rhk = fc.record({
  nama: words,
  jenis: fc.constantFrom<1 | 2>(1, 2),
  tahapan: fc.boolean(),
  atasan: fc.boolean(),
  indikator: fc.array(indikator, { maxLength: 3 }),
});
const lampiran = fc.record({
  idJenis: fc.integer({ min: 1, max: 3 }),
  uraian: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\r\n')),
});
const start = fc.constantFrom('2023-02-01', '2025-12-31', '2026-01-01', '2026-03-15', '2026-07-01', '2027-05-02');
const isi = fc.record({
  start,
  plt: fc.boolean(),
  jpt: fc.boolean(),
  /** An earlier tenure with an SKP of its own: in the same position, in another, or none. */
  before: fc.constantFrom(null, 3, 4),
  rhk: fc.array(rhk, { maxLength: 4 }),
  lampiran: fc.array(lampiran, { maxLength: 4 }),
});
type Isi = typeof isi extends fc.Arbitrary<infer T> ? T : never;

/** Puts the generated SKP into the state; gives back the SKP that is read. */
function fill(state: State, given: Isi): { skp: SkpRow; tenure: Tenure } {
  state.tenure = state.tenure.filter(({ idPegawai }) => idPegawai !== SAYA);
  state.skp = [];
  if (given.jpt) for (const jabatan of state.jabatan) if (jabatan.id === 3) jabatan.idEselon = 4;
  if (given.before !== null) {
    const earlier = addTenure(state, SAYA, given.before, '2020-01-01', '2026-02-28');
    addRhk(state, addSkp(state, earlier, TAHUN, 1), 'Tersusunnya laporan jabatan sebelumnya');
  }
  const tenure = addTenure(state, SAYA, 3, given.start);
  tenure.plt = given.plt;
  const urutan = given.before !== null && !given.plt ? 2 : 1;
  const skp = addSkp(state, tenure, TAHUN, urutan);
  if (given.plt) skp.nomor = `1-${String(TAHUN)}-Plt`;
  const atasan = addRhk(state, { ...skp, id: 99_999, idTenure: 11 }, 'Meningkatnya mutu layanan');
  let induk: ReturnType<typeof addRhk> | undefined;
  for (const row of given.rhk) {
    const lain = { jenis: row.jenis, idAtasan: row.atasan ? atasan.id : null };
    const added = addRhk(state, skp, row.nama, row.tahapan && induk !== undefined ? { ...lain, induk } : lain);
    induk ??= added;
    for (const { bulan, perspektif, catatan, ...one } of row.indikator) {
      const stored = addIndikator(state, added, { ...one, target: '' });
      Object.assign(stored, { target: one.target, perspektif, keteranganTolak: catatan });
      if (given.jpt) stored.idAspek = null;
      for (const [i, nilai] of (bulan ?? []).entries()) {
        const id = state.nextId['bulanan'] ?? 1;
        state.nextId['bulanan'] = id + 1;
        state.bulanan.push({ id, idIndikator: stored.id, bulan: i + 1, target: nilai, realisasi: null, persen: null });
      }
    }
  }
  state.lampiran = given.lampiran.map((entry, i) => ({ id: 301 + i, idSkp: skp.id, ...entry }));
  return { skp, tenure };
}

function lampiranOf(state: State, nomorSkp: string): Facts['lampiran'] {
  return state.lampiranJenis.map(({ id, nama }) => ({
    nomorSkp,
    jenisId: String(id),
    jenis: nama,
    entries: state.lampiran
      .filter(({ idJenis }) => idJenis === id)
      .map((row) => ({ id: String(row.id), uraian: row.uraian.replaceAll('\r\n', '\n') })),
  }));
}

it('reads every generated SKP as it is stored', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(isi, async (given) => {
      const site = await openSite('kosong');
      const { state } = site.simulator;
      const { skp, tenure } = fill(state, given);
      const pageUrl = (): string => address('pegawai/profil');
      const reader = createSkpReader({ fetch: site.client.fetch, parse: parseHtml, pageUrl });
      const reading = await reader.readWhole(skp.nomor, new AbortController().signal);
      if (!reading.ok) throw new Error(JSON.stringify(reading.reason));
      const { facts, gaps, missing, problems, links } = reading.value;
      expect({ gaps, missing, problems }).toEqual({ gaps: false, missing: [], problems: [] });

      const wanted = { tahun: TAHUN, nomorSkp: skp.nomor } as const;
      const matriks = expectedSkp(state, SAYA, { ...wanted, page: 'matriks' });
      const daftar = expectedSkp(state, SAYA, { ...wanted, page: 'daftar-rhk' });
      const rows = daftar.rhk.map((one, r) => ({
        ...one,
        rhkAtasan: given.jpt ? null : one.rhkAtasan,
        indikator: one.indikator.map((it, i) => ({ ...it, bulan: matriks.rhk[r]?.indikator[i]?.bulan ?? null })),
      }));
      expect(facts.skp?.rhk).toEqual(rows);
      expect(facts.lampiran).toEqual(given.jpt ? null : lampiranOf(state, skp.nomor));

      const own = state.indikator.filter(({ idSkp }) => idSkp === skp.id);
      const perspektif = own.map(({ id, perspektif: all }) => [String(id), all.split(';').filter((one) => one !== '')]);
      expect(facts.perspektif).toEqual(given.jpt ? Object.fromEntries(perspektif) : null);
      const open = rows
        .flatMap((row) => row.indikator)
        .filter(({ status }) => status === 'konsep' || status === 'tolak');
      expect(new Set(Object.keys(links.kirim))).toEqual(new Set(open.map(({ id }) => id)));

      expect(facts.tenures).toHaveLength(1);
      expect(facts.tenures?.[0]).toMatchObject({ nomorSkp: skp.nomor, jpt: given.jpt });
      const month = tenure.tanggalMulai >= `${String(TAHUN)}-01-01` ? Number(tenure.tanggalMulai.slice(5, 7)) : 1;
      const told = startMonth(facts, skp.nomor);
      // Only an SKP whose tenure lies outside its year leaves room for doubt.
      const doubt = tenure.tanggalMulai > `${String(TAHUN)}-12-31`;
      expect(doubt ? [month, null] : [month]).toContain(told);
    }),
    { numRuns: 40 },
  );
});
