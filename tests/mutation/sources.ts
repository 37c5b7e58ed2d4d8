/** The pages that are mutated: of the stand-in, with several seeds and people, each with what reads it. */
import { createInProcessFetch } from '../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../simulator/seeds';
import { skinOf, type Kulit } from '../../simulator/skins';
import { isWhole } from '../../utils/ekinerja/fetch-page';
import { detect } from '../../utils/ekinerja/detect';
import { readDaftarPage } from '../../utils/ekinerja/pages/daftar-rhk/read-page';
import { readDaftarSkp } from '../../utils/ekinerja/pages/daftar-skp/read';
import { formHarianSpec } from '../../utils/ekinerja/pages/form-kinerja-harian/form';
import { formIndikatorSpec } from '../../utils/ekinerja/pages/form-indikator/form';
import { formLampiranSpec } from '../../utils/ekinerja/pages/form-lampiran/form';
import { formRhkSpec } from '../../utils/ekinerja/pages/form-rhk/form';
import { readHariIni, readHarianList } from '../../utils/ekinerja/pages/kinerja-harian/read';
import { readLampiran } from '../../utils/ekinerja/pages/lampiran/read';
import { readMatriks } from '../../utils/ekinerja/pages/matriks/read';
import { readProfil } from '../../utils/ekinerja/pages/profil/read';
import type { PageId } from '../../utils/ekinerja/types';
import { findForm, readField, type FormSpec } from '../../utils/ekinerja/widgets/form-fields';
import type { Skp } from '../../utils/skp/model';
import { cutPages } from './damage';
import { openSite, address, parseHtml, type Site } from '../unit/ekinerja/stand-in';

/** What an adapter says about a page. */
export interface Reading {
  readonly value: unknown;
  /** Named reasons for which the value is not, or not wholly, relied on. */
  readonly flags: readonly string[];
  /** Only the Matriks: what could be written to, by key. */
  readonly targets: ReadonlyMap<string, string>;
}

export interface Source {
  readonly adapter: PageId;
  readonly name: string;
  readonly url: string;
  /** Parsed anew for every mutation: jsdom never lets go of a document that was cloned. */
  readonly html: string;
}

const NONE: ReadonlyMap<string, string> = new Map();
const SPECS: Readonly<Partial<Record<PageId, FormSpec>>> = {
  'form-rhk': formRhkSpec,
  'form-indikator': formIndikatorSpec,
  'form-lampiran': formLampiranSpec,
  'form-kinerja-harian': formHarianSpec,
};

/** Tells and reads the page as the product does. */
export function readPage({ adapter, url }: Pick<Source, 'adapter' | 'url'>, document: Document): Reading {
  const { page } = detect(document, url);
  const { value, flags: found, targets = NONE } = contentOf(adapter, document, url);
  const cut = cutPages.get(document);
  // Forms are read where they stand; everything else is fetched, and there a page that was cut has not come.
  const lost = cut !== undefined && SPECS[adapter] === undefined && !isWhole(cut);
  const flags = lost ? ['connectionLost', ...found] : found;
  if (page === null) return { value: { page: adapter, value }, flags: ['notRecognised', ...flags], targets };
  return { value: { page, value }, flags, targets };
}

type Content = Pick<Reading, 'value' | 'flags'> & Partial<Pick<Reading, 'targets'>>;

function contentOf(adapter: PageId, document: Document, url: string): Content {
  const spec = SPECS[adapter];
  if (spec !== undefined) {
    const found = findForm(document, spec);
    if (!found.ok) return { value: null, flags: [found.reason.problem] };
    // The label is shown, not relied on.
    return { value: found.value.fields.map((field) => ({ ...readField(field), label: '' })), flags: [] };
  }
  switch (adapter) {
    case 'matriks': {
      const { skp, problems, unsafeKeys, akun } = readMatriks(document, () => undefined);
      return { value: { skp, akun }, flags: codes(problems), targets: targetsOf(skp, new Set(unsafeKeys)) };
    }
    case 'daftar-rhk': {
      const page = readDaftarPage(document, url);
      if (!page.ok) return { value: null, flags: [page.reason.kind] };
      const modal = page.value.choices === null ? ['choicesMissing'] : [];
      return { value: page.value, flags: [...codes(page.value.reading.problems), ...modal] };
    }
    case 'daftar-skp':
      return withProblems(readDaftarSkp(document, url));
    case 'lampiran':
      return withProblems(readLampiran(document, url));
    case 'profil':
      return withProblems(readProfil(document));
    case 'kinerja-harian': {
      const list = readHarianList(document);
      if (list === null) return { value: null, flags: ['tableMissing'] };
      return { value: { list, hariIni: readHariIni(document) }, flags: list.unread > 0 ? ['rowUnreadable'] : [] };
    }
    default:
      return { value: null, flags: [] };
  }
}

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);
const withProblems = (reading: { readonly problems: readonly { readonly code: string }[] }): Content => ({
  value: reading,
  flags: codes(reading.problems),
});

/** The cells that may be written: which month of which indikator a key is, and all that a plan shows of it. */
function targetsOf(skp: Skp, unsafe: ReadonlySet<string>): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { id, jenis, nomorSkp, indikator } of skp.rhk) {
    for (const { nama, aspek, target, satuan, status, bulan } of indikator) {
      for (const { key, nilai, bulan: month } of bulan ?? []) {
        if (unsafe.has(key)) continue;
        targets.set(key, JSON.stringify([id, jenis, nomorSkp, nama, aspek, target, satuan, status, month, nilai]));
      }
    }
  }
  return targets;
}

const RHK = 'kinerja/kegiatan-rhk/index';
const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
const SKP = 'kinerja/instansi-pegawai-skp/index-v3';
const LAMPIRAN = 'kinerja/instansi-pegawai-skp/index-lampiran';
const HARIAN = 'kinerja/kegiatan-harian/index-v4';
const OF_SKP = '&KegiatanRhkSearch%5Bnomor_skp%5D=';
const JPT = { username: '197512032000031004' };

/** All pages, made anew. Large tables are cut to a few RHK of both groups: many copies of them are read. */
export async function makeSources(kulit: Kulit = 'asal'): Promise<Source[]> {
  const sources: Source[] = [];
  const add = async (site: Site, adapter: PageId, name: string, route: string, query = ''): Promise<void> => {
    const html = await site.page(route, query);
    const long = adapter === 'matriks' || adapter === 'daftar-rhk' || adapter === 'detail-skp';
    sources.push({ adapter, name, url: address(route, query), html: long ? shortened(html) : html });
  };
  const idIn = async (site: Site, route: string, pattern: RegExp): Promise<string> =>
    pattern.exec(await site.page(route))?.[1] ?? '0';

  const contoh = await openSite('contoh');
  const skp = await idIn(contoh, RHK, /id_instansi_pegawai_skp=(\d+)/);
  contoh.simulator.state.lampiran.push(
    { id: 301, idSkp: Number(skp), idJenis: 1, uraian: 'Laptop & pencetak' },
    { id: 302, idSkp: Number(skp), idJenis: 1, uraian: 'Anggaran rapat\ndan perjalanan' },
    { id: 303, idSkp: Number(skp), idJenis: 3, uraian: 'Penghargaan pegawai' },
  );
  const dua = await openSite('dua-skp');
  const jpt = await openSite('contoh', JPT);
  const tahunLalu = await openSite('tahun-lalu');
  await add(contoh, 'matriks', 'contoh', MATRIKS);
  await add(dua, 'matriks', 'dua-skp', MATRIKS);
  await add(tahunLalu, 'matriks', 'satu SKP', MATRIKS, `${OF_SKP}1-2026`);
  await add(contoh, 'daftar-rhk', 'contoh', RHK);
  await add(dua, 'daftar-rhk', 'dua-skp', RHK, `${OF_SKP}2-2026`);
  await add(jpt, 'daftar-rhk', 'jpt', RHK);
  for (const [name, site] of Object.entries({ contoh, dua, jpt }))
    await add(site, 'daftar-skp', name, SKP, '&mode=pegawai');
  await add(contoh, 'lampiran', 'terisi', LAMPIRAN, '&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026');
  await add(tahunLalu, 'lampiran', 'kosong', LAMPIRAN, '&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026');
  await add(contoh, 'profil', 'contoh', 'pegawai/profil');
  await add(dua, 'profil', 'dua-skp', 'pegawai/profil');
  await add(contoh, 'kinerja-harian', 'contoh', HARIAN);
  await add(contoh, 'kinerja-bulanan', 'contoh', 'kinerja/kegiatan-bulanan/index-v3');
  await add(contoh, 'detail-skp', 'contoh', 'kinerja/instansi-pegawai-skp/view-v3', `&id=${skp}`);
  const rhk = await idIn(contoh, RHK, /update&amp;id=(\d+)/);
  const indikator = await idIn(contoh, RHK, /update-v3&amp;id=(\d+)/);
  await add(contoh, 'detail-indikator', 'contoh', 'kinerja/kegiatan-tahunan/view-v3', `&id=${indikator}`);
  await add(contoh, 'form-rhk', 'tambah', 'kinerja/kegiatan-rhk/create', `&id_instansi_pegawai_skp=${skp}`);
  await add(contoh, 'form-rhk', 'ubah', 'kinerja/kegiatan-rhk/update', `&id=${rhk}`);
  await add(contoh, 'form-indikator', 'tambah', 'kinerja/kegiatan-tahunan/create-v3', `&id_kegiatan_rhk=${rhk}`);
  await add(contoh, 'form-indikator', 'ubah', 'kinerja/kegiatan-tahunan/update-v3', `&id=${indikator}`);
  await add(contoh, 'form-lampiran', 'tambah', 'kinerja/skp-lampiran/create', `&id_skp=${skp}&id_skp_lampiran_jenis=1`);
  await add(contoh, 'form-lampiran', 'ubah', 'kinerja/skp-lampiran/update', '&id=301');
  for (const jenis of ['1', '2'])
    await add(
      contoh,
      'form-kinerja-harian',
      jenis === '1' ? 'utama' : 'tambahan',
      'kinerja/kegiatan-harian/create-v4',
      `&id_kegiatan_harian_jenis=${jenis}`,
    );
  const atasan = await openSite('contoh', { username: AKUN_CONTOH.nipAtasan });
  await add(atasan, 'daftar-rhk-bawahan', 'atasan', 'kinerja/kegiatan-tahunan/index-bawahan-v3');
  const guest = createInProcessFetch(contoh.simulator);
  const login = await (await guest.fetch(address('site/login'))).text();
  sources.push({ adapter: 'login', name: 'biasa', url: address('site/login'), html: login });
  const otp = await openSite('contoh', { username: AKUN_CONTOH.nipOtp });
  await add(otp, 'otp', 'biasa', 'site/otp');
  const skin = skinOf(kulit);
  return skin === undefined ? sources : sources.map((source) => ({ ...source, html: skin.dress(source.html) }));
}

/** Keeps the first RHK of each group, and those behind it without any indikator. */
function shortened(html: string): string {
  const document = parseHtml(html);
  for (const script of document.querySelectorAll('script:not([src])')) script.remove();
  for (const table of document.querySelectorAll('table')) {
    if (table.rows.length < 12) continue;
    let kept = 0;
    let keep = true;
    for (const row of [...table.rows]) {
      if (row.querySelector(':scope > td') === null) {
        kept = 0;
        continue;
      }
      const opens = row.querySelector(':scope > td[rowspan]') !== null;
      if (opens) keep = ++kept <= 1 || (kept <= 3 && row.querySelector('.label') === null);
      if (!keep) row.remove();
    }
  }
  return `<!DOCTYPE html>${document.documentElement.outerHTML}`;
}
