/** A whole SKP out of e-Kinerja and in again says the same and plans nothing: for every seed, as workbook, CSV and backup, whatever the texts. */
import { describe, expect, it } from 'vitest';
import type { SeedName, State } from '../../../simulator/contract';
import { AKUN_CONTOH } from '../../../simulator/seeds/akun';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import { createImportSession } from '../../../utils/import/import-session';
import { exportBackup, looksLikeBackup, readBackup } from '../../../utils/import/skp/backup';
import { PLAIN_VOCABULARY } from '../../../utils/import/skp/read-skp';
import { exportSkpBook } from '../../../utils/import/skp/write-book';
import { exportSkpCsv } from '../../../utils/import/skp/write-csv';
import { NO_SKP_CHOICES, planSkp } from '../../../utils/plan/skp-plan';
import type { WantedSkp } from '../../../utils/skp/wanted';
import { wantedOf, type SkpParts } from '../../../utils/skp/wanted-of';
import { expectedSkp } from '../../pages/expected-skp';
import { address, openSite } from '../ekinerja/stand-in';
import { bare } from '../import/skp/compare';
import { TEST_WORDS } from '../import/skp/words';
import { parsePage } from '../run/support/parse-page';

async function readAgain(name: string, bytes: Uint8Array): Promise<WantedSkp> {
  if (looksLikeBackup(bytes)) {
    const backup = readBackup(bytes);
    if (!backup.ok) throw new Error(backup.reason);
    return backup.value;
  }
  const session = createImportSession();
  await session.open(name, bytes);
  const { wanted, problems, ambiguous } = await session.readSkp(PLAIN_VOCABULARY, null);
  expect([name, problems.filter(({ severity }) => severity === 'error'), ambiguous]).toEqual([name, [], []]);
  return wanted;
}

async function readSeed(seed: SeedName, prepare: (state: State) => void): Promise<WholeSkpReading> {
  const site = await openSite(seed);
  prepare(site.simulator.state);
  const { fetch } = site.client;
  const reader = createSkpReader({ fetch, parse: parsePage, pageUrl: () => address('pegawai/profil') });
  const read = await reader.readWhole(null, new AbortController().signal);
  if (!read.ok) throw new Error('not read');
  return read.value;
}

/** The largest seed from the records of the stand-in: reading its pages here costs half a minute and is tested elsewhere. */
async function recorded(seed: SeedName): Promise<WholeSkpReading> {
  const empty = await readSeed('kosong', asItIs);
  const site = await openSite(seed);
  // The site makes the rows of the months when the Matriks is first opened.
  await site.page('kinerja/kegiatan-rhk/matriks');
  const { state } = site.simulator;
  const wanted = { tahun: 2026, nomorSkp: '1-2026' } as const;
  const matriks = expectedSkp(state, 1, { ...wanted, page: 'matriks' });
  const daftar = expectedSkp(state, 1, { ...wanted, page: 'daftar-rhk' });
  const rhk = daftar.rhk.map((row, r) => ({
    ...row,
    indikator: row.indikator.map((one, i) => ({ ...one, bulan: matriks.rhk[r]?.indikator[i]?.bulan ?? null })),
  }));
  return { ...empty, facts: { ...empty.facts, skp: { ...daftar, rhk } } };
}

/** Out of the reading into the three files and in again: each says the same and plans nothing. */
async function expectNothing(now: WholeSkpReading): Promise<void> {
  const { skp, lampiran, perspektif } = now.facts;
  if (skp === null) throw new Error('no SKP');
  const parts: SkpParts = { skp, lampiran, perspektif };
  const choices = { rhkAtasan: [], aspek: PLAIN_VOCABULARY.aspek, bagian: PLAIN_VOCABULARY.bagian, jpt: false };
  const files = [
    await exportSkpBook(parts, { name: 'skp', words: TEST_WORDS, choices }),
    await exportSkpCsv(parts, 'skp'),
    exportBackup(parts, 'skp', new Date(0)),
  ];
  const atasan = [...new Set(skp.rhk.flatMap(({ rhkAtasan }) => rhkAtasan ?? []))].map((text, at) => ({
    value: String(at),
    text,
  }));
  for (const { name, bytes } of files) {
    const wanted = await readAgain(name, bytes);
    const source = { name, hash: 'x' };
    const plan = planSkp({ now, atasan, wanted, choices: NO_SKP_CHOICES, accountTag: 't', source });
    if (!plan.ok) throw new Error(`${name}: ${plan.reason}`);
    const { items, counts } = plan.value;
    const { create, change, remove, refuse, cells, cellsRefused } = counts;
    expect([name, items.filter(({ kind }) => kind !== 'keep')]).toEqual([name, []]);
    expect([name, create, change, remove, refuse, cells, cellsRefused]).toEqual([name, 0, 0, 0, 0, 0, 0]);
    // Nothing planned because everything was found again, not because nothing was read.
    const said = wantedOf(parts, name.endsWith('.json') ? 'clear' : 'leave');
    const nameless = skp.rhk.length === 0 && name.endsWith('.csv') ? { nomorSkp: null, tahun: null } : {};
    expect(bare(wanted)).toEqual({ ...said, ...nameless });
  }
}

const asItIs = (): void => undefined;

/** What people and copies from elsewhere put into texts. 500 characters is what the site takes; some of it is older. */
const NASTY: readonly string[] = [
  'Terlaksananya "layanan prima" & \'arsip\' yang 100% tertib; rapi, dan lengkap',
  '=SUM(A1:A9) +62 @kantor -1 ＝rumus',
  '- Laporan; "kutip "" ganda"\tdan tab',
  '<b>Tebal</b> & <i>miring</i> &amp; &lt;skrip&gt; <br/> selesai',
  'Baris pertama\r\nbaris kedua\n\nbaris keempat',
  `${'Terselenggaranya pelayanan kepegawaian yang cepat, tepat, dan akuntabel; '.repeat(7).slice(0, 499)}.`,
  'CONTOH No 1 Jumlah Utama RHK kosong 1.000,50',
  'Kinerja 👨‍👩‍👧 “pintar” – naïve é _x000D_ \u00A0 selesai',
];

function withNastyTexts(state: State): void {
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id;
  const text = (at: number, own: string): string => `${NASTY[at % NASTY.length] ?? ''} ${own}`;
  // Superiors' texts come back through the same columns.
  for (const [at, row] of state.rhk.entries()) row.nama = text(at, String(row.id));
  const mine = state.indikator.filter(({ idPegawai }) => idPegawai === saya);
  for (const [at, row] of mine.entries()) {
    row.nama = text(at + 3, String(row.id));
    row.satuan = ['"Berkas"', 'Orang/Hari', "=1'", 'Rp & <b>%</b>'][at % 4] ?? '';
  }
  const skp = state.skp.find(({ idTenure, tahun }) => {
    return tahun === 2026 && state.tenure.some(({ id, idPegawai }) => id === idTenure && idPegawai === saya);
  });
  for (const [at, nasty] of NASTY.entries())
    state.lampiran.push({
      id: 8000 + at,
      idSkp: skp?.id ?? 0,
      idJenis: 1 + (at % 3),
      uraian: `${nasty} ${String(at)}`,
    });
}

describe('out and in again', () => {
  it.each(['kosong', 'contoh', 'empatpuluh', 'dua-skp', 'tahun-lalu'] as const)(
    '%s plans nothing',
    async (seed) => expectNothing(await readSeed(seed, asItIs)),
    120_000,
  );

  it('duaratus plans nothing', async () => expectNothing(await recorded('duaratus')), 120_000);

  it.each(['contoh', 'dua-skp'] as const)(
    '%s plans nothing with quotes, markup, line breaks and long texts either',
    async (seed) => {
      const now = await readSeed(seed, withNastyTexts);
      const said = JSON.stringify(now.facts);
      const parts = ['=SUM(A1:A9)', '<br/>', 'naïve', '-1 ＝rumus', String.raw`kedua\n\nbaris`, String.raw`\tdan tab`];
      expect(parts.filter((part) => !said.includes(part))).toEqual([]);
      await expectNothing(now);
    },
    120_000,
  );
});
