/**
 * Writes the fixtures of this folder from the stand-in e-Kinerja: `npx tsx tests/pages/make-fixtures.ts`. Pages that the
 * stand-in does not have keep their hand-built file. All people and numbers are invented.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSimulator } from '../../simulator/create-simulator';
import type { StandIn } from '../../simulator/create-simulator';
import type { SeedName } from '../../simulator/contract';
import { createInProcessFetch, loggedInFetch } from '../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../simulator/seeds';
import { expectedSkp } from './expected-skp';

const FOLDER = fileURLToPath(new URL('fixtures/', import.meta.url));
const BASE = 'https://e-kinerja.babelprov.go.id/v1/index.php';

/** Fixture name → address; `#` stands for an id found in the links of `from`. */
interface Wanted {
  readonly name: string;
  readonly route: string;
  readonly query?: string;
  /** A page and a pattern whose first group is the id. */
  readonly id?: readonly [route: string, pattern: RegExp];
  readonly seed?: SeedName;
  readonly who?: 'atasan' | 'guest' | 'otp';
  /** Write what must be read from it, too. */
  readonly expect?: { readonly nomorSkp: string | null; readonly page: 'matriks' | 'daftar-rhk' };
}

const RHK = 'kinerja/kegiatan-rhk/index';
const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
const HARIAN = 'kinerja/kegiatan-harian/index-v4';
const SKP = 'kinerja/instansi-pegawai-skp/index-v3';

const WANTED: readonly Wanted[] = [
  { name: 'login--biasa', route: 'site/login', who: 'guest' },
  { name: 'otp--biasa', route: 'site/otp', who: 'otp' },
  { name: 'profil--biasa', route: 'pegawai/profil' },
  { name: 'daftar-skp--biasa', route: SKP, query: '&mode=pegawai' },
  {
    name: 'detail-skp--biasa',
    route: 'kinerja/instansi-pegawai-skp/view-v3',
    query: '&id=#',
    id: [SKP, /view-v3&amp;id=(\d+)/],
  },
  { name: 'daftar-rhk--contoh', route: RHK, expect: { nomorSkp: '1-2026', page: 'daftar-rhk' } },
  { name: 'daftar-rhk--kosong', route: RHK, seed: 'kosong' },
  { name: 'daftar-rhk--tanpa-skp', route: RHK, query: '&KegiatanRhkSearch%5Bnomor_skp%5D=' },
  { name: 'matriks--contoh', route: MATRIKS, expect: { nomorSkp: null, page: 'matriks' } },
  { name: 'matriks--dua-skp', route: MATRIKS, seed: 'dua-skp', expect: { nomorSkp: null, page: 'matriks' } },
  { name: 'matriks--kosong', route: MATRIKS, seed: 'kosong' },
  {
    name: 'form-rhk--tambah',
    route: 'kinerja/kegiatan-rhk/create',
    query: '&id_instansi_pegawai_skp=#',
    id: [RHK, /id_instansi_pegawai_skp=(\d+)/],
  },
  { name: 'form-rhk--ubah', route: 'kinerja/kegiatan-rhk/update', query: '&id=#', id: [RHK, /update&amp;id=(\d+)/] },
  {
    name: 'form-indikator--tambah',
    route: 'kinerja/kegiatan-tahunan/create-v3',
    query: '&id_kegiatan_rhk=#',
    id: [RHK, /id_kegiatan_rhk=(\d+)/],
  },
  {
    name: 'form-indikator--ubah',
    route: 'kinerja/kegiatan-tahunan/update-v3',
    query: '&id=#',
    id: [RHK, /update-v3&amp;id=(\d+)/],
  },
  {
    name: 'detail-indikator--biasa',
    route: 'kinerja/kegiatan-tahunan/view-v3',
    query: '&id=#',
    id: [RHK, /view-v3&amp;id=(\d+)/],
  },
  {
    name: 'lampiran--biasa',
    route: 'kinerja/instansi-pegawai-skp/index-lampiran',
    query: '&id_pegawai=#&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026',
    id: [RHK, /index-lampiran&amp;id_pegawai=(\d+)/],
  },
  {
    name: 'form-lampiran--tambah',
    route: 'kinerja/skp-lampiran/create',
    query: '&id_skp=#&id_skp_lampiran_jenis=1',
    id: [RHK, /id_instansi_pegawai_skp=(\d+)/],
  },
  { name: 'kinerja-bulanan--biasa', route: 'kinerja/kegiatan-bulanan/index-v3' },
  { name: 'kinerja-harian--biasa', route: HARIAN },
  {
    name: 'form-kinerja-harian--utama',
    route: 'kinerja/kegiatan-harian/create-v4',
    query: '&id_kegiatan_harian_jenis=1',
  },
  {
    name: 'form-kinerja-harian--tambahan',
    route: 'kinerja/kegiatan-harian/create-v4',
    query: '&id_kegiatan_harian_jenis=2',
  },
  { name: 'daftar-rhk-bawahan--biasa', route: 'kinerja/kegiatan-tahunan/index-bawahan-v3', who: 'atasan' },
  {
    name: 'asing--403',
    route: 'kinerja/kegiatan-tahunan/update-v3',
    query: '&id=#',
    id: [RHK, /view-v3&amp;id=(1204)/],
  },
  { name: 'asing--404', route: 'kinerja/kegiatan-rhk/update', query: '&id=999999' },
  {
    name: 'asing--catatan',
    route: 'kinerja/kegiatan-tahunan/view-catatan',
    query: '&id=#',
    id: [RHK, /view-catatan&amp;id=(\d+)/],
  },
];

async function fetchOf(simulator: StandIn, who: Wanted['who']): Promise<(url: string) => Promise<Response>> {
  const { nip, nipAtasan, nipOtp, password } = AKUN_CONTOH;
  if (who === 'guest') return createInProcessFetch(simulator).fetch;
  const username = who === 'atasan' ? nipAtasan : who === 'otp' ? nipOtp : nip;
  return (await loggedInFetch(simulator, { username, password })).fetch;
}

mkdirSync(FOLDER, { recursive: true });
mkdirSync(`${FOLDER}../expected`, { recursive: true });
for (const wanted of WANTED) {
  const simulator = createSimulator({ seed: wanted.seed ?? 'contoh' });
  const fetch = await fetchOf(simulator, wanted.who);
  const address = (route: string, query = ''): string => `${BASE}?r=${encodeURIComponent(route)}${query}`;
  let query = wanted.query ?? '';
  if (wanted.id !== undefined) {
    const html = await (await fetch(address(wanted.id[0]))).text();
    query = query.replace('#', wanted.id[1].exec(html)?.[1] ?? '0');
  }
  const response = await fetch(address(wanted.route, query));
  const html = await response.text();
  if (response.status === 404 && html.includes('Halaman tidak ditemukan')) {
    process.stdout.write(`no such page yet: ${wanted.name}\n`);
    continue;
  }
  // First line: the address the page was loaded from, for the detectors.
  writeFileSync(`${FOLDER}${wanted.name}.html`, `<!-- ${address(wanted.route, query)} -->\n${html}`);
  if (wanted.expect !== undefined) {
    const skp = expectedSkp(simulator.state, 1, { tahun: 2026, ...wanted.expect });
    writeFileSync(`${FOLDER}../expected/${wanted.name}.json`, `${JSON.stringify(skp, null, 1)}\n`);
  }
  process.stdout.write(`${wanted.name} ${response.status} ${html.length}\n`);
}
