/** The practice's pages by the names a guide has for them, answered by the stand-in in memory: nothing of it is kept. */
import type { State } from '../../simulator/contract';
import { createStandIn } from '../../simulator/create-stand-in';
import { createInProcessFetch, type FetchLike } from '../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { route, routeOf } from '../ekinerja/routes';
import type { HalamanPanduan, Sasaran } from '../guide/model';
import { addressOf } from '../latihan/address';
import type { LatihanRecord } from '../latihan/record';
import { createSitus } from '../latihan/situs';
import { freshRecord, type SkenarioId } from '../latihan/skenario';
import { readPage } from '../latihan/tampil';
import { nipLatihan } from '../skp/latihan';

/** A page, and the rows on it a guide's controls may belong to. */
export interface HalamanContoh {
  readonly html: string;
  readonly sasaran: Sasaran;
}

/** From where a page is reached: by the first link to each of these routes. */
interface Jalan {
  readonly skenario: SkenarioId;
  readonly dari: string;
  readonly lewat: readonly string[];
}

const setengah = (dari: string, ...lewat: string[]): Jalan => ({ skenario: 'setengah', dari, lewat });
const akhir = (...lewat: string[]): Jalan => ({ skenario: 'akhirBulan', dari: route.harian, lewat });

/** null: the practice has no such page. */
const JALAN: Readonly<Record<Exclude<HalamanPanduan, 'portal'>, Jalan | null>> = {
  login: { skenario: 'kosong', dari: route.login, lewat: [] },
  otp: null,
  'daftar-skp': setengah(route.daftarSkp),
  'daftar-rhk': setengah(route.daftarRhk),
  'form-rhk': setengah(route.daftarRhk, route.formRhk),
  'form-indikator': setengah(route.daftarRhk, route.formIndikator),
  matriks: setengah(route.matriks),
  lampiran: setengah(route.daftarRhk, route.lampiran),
  'form-lampiran': setengah(route.daftarRhk, route.lampiran, route.formLampiran),
  'kinerja-harian': akhir(),
  'form-kinerja-harian': akhir(route.formHarian),
};

/** One e-Kinerja per scenario, as it is at the beginning of a practice. */
interface Contoh {
  readonly fetch: FetchLike;
  readonly state: () => State;
}

function contohOf(skenario: SkenarioId, now: number): Contoh {
  let record: LatihanRecord = freshRecord(skenario, now);
  const situs = createSitus(
    {
      change(work) {
        const made = work(record);
        record = made.record;
        return Promise.resolve(made.value);
      },
    },
    () => now,
  );
  const { fetch } = createInProcessFetch(situs, { origin: location.origin, referer: location.origin + addressOf('') });
  return { fetch, state: () => record.state };
}

/** Gives the pages; `null` in = any page behind the login. */
export function createHalaman(now: number): (halaman: HalamanPanduan | null) => Promise<HalamanContoh | null> {
  const contoh = new Map<SkenarioId, Contoh>();
  const made = new Map<HalamanPanduan | null, Promise<HalamanContoh | null>>();

  async function make(halaman: HalamanPanduan | null): Promise<HalamanContoh | null> {
    if (halaman === 'portal') return { html: portal(), sasaran: {} };
    const jalan = JALAN[halaman ?? 'daftar-skp'];
    if (jalan === null) return null;
    const { fetch, state } = contoh.get(jalan.skenario) ?? contohOf(jalan.skenario, now);
    contoh.set(jalan.skenario, { fetch, state });
    let address = addressOf(jalan.dari);
    let html = await (await fetch(address)).text();
    for (const next of jalan.lewat) {
      const link = linkTo(html, next);
      if (link === null) return null;
      const referrer = new URL(address, location.origin).href;
      address = link;
      html = await (await fetch(address, { referrer })).text();
    }
    return { html, sasaran: sasaranOf(state(), html) };
  }

  return (halaman) => {
    const known = made.get(halaman) ?? make(halaman);
    made.set(halaman, known);
    return known;
  };
}

/** The sign-on portal has no practice page of its own. */
function portal(): string {
  const headers = { host: 'satamasn.babelprov.go.id' };
  return createStandIn({ seed: 'kosong' }, null).handle({ method: 'GET', url: '/', headers, body: '' }).body;
}

function linkTo(html: string, wanted: string): string | null {
  const { page } = readPage(html, () => undefined);
  const links = Array.from(page.querySelectorAll('a[href]'), (link) => link.getAttribute('href') ?? '');
  return links.find((href) => routeOf(href) === wanted) ?? null;
}

/** The pegawai's first rows that still want something done; the cell and the part of the lampiran are the page's own. */
function sasaranOf({ pegawai, rhk, indikator, skp, tenure }: State, html: string): Sasaran {
  const saya = pegawai.find(({ nip }) => nip === nipLatihan(AKUN_CONTOH.nip))?.id;
  const mine = new Set(tenure.filter(({ idPegawai }) => idPegawai === saya).map(({ id }) => id));
  const nomor = skp.find(({ idTenure, dihapus }) => mine.has(idTenure) && !dihapus)?.nomor;
  const first = rhk.find(({ idPegawai, dihapus }) => idPegawai === saya && !dihapus);
  const konsep = indikator.find(({ idPegawai, status, dihapus }) => idPegawai === saya && status === 2 && !dihapus);
  const { page } = readPage(html, () => undefined);
  const cell = [...page.querySelectorAll('.kv-editable')].find(
    (one) => one.querySelector('.kv-editable-value')?.textContent === '...',
  );
  const key = cell?.querySelector<HTMLInputElement>('input[name=editableKey]')?.value;
  const jenisId = page.querySelector('a[href*="id_skp_lampiran_jenis="]')?.getAttribute('href');
  return {
    ...(nomor === undefined ? {} : { skp: { jenis: 'skp', nomor } }),
    ...(first === undefined ? {} : { rhk: { jenis: 'rhk', id: String(first.id) } }),
    ...(konsep === undefined ? {} : { indikator: { jenis: 'indikator', id: String(konsep.id) } }),
    ...(key === undefined ? {} : { sel: { jenis: 'sel', key } }),
    ...(jenisId === undefined || jenisId === null
      ? {}
      : { lampiran: { jenis: 'lampiran', jenisId: /id_skp_lampiran_jenis=(\d+)/.exec(jenisId)?.[1] ?? '' } }),
  };
}
