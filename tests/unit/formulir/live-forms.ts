/** The forms of the stand-in as live pages, for tests: loaded from the address they have, filled like the browser does. */
import { JSDOM } from 'jsdom';
import { createSimulator } from '../../../simulator/create-simulator';
import type { StandIn } from '../../../simulator/create-simulator';
import { AKUN, alamat, masuk, satu, type Tamu } from '../simulator/pages/visit';

export interface LiveForms {
  readonly sim: StandIn;
  readonly visit: Tamu;
  /** The page as the browser shows it; without its scripts. */
  open(route: string, params?: Readonly<Record<string, string | number>>): Promise<Document>;
}

export async function openForms(
  siapa: keyof typeof AKUN = 'saya',
  sim = createSimulator({ seed: 'contoh' }),
): Promise<LiveForms> {
  const visit = await masuk(sim, siapa);
  return {
    sim,
    visit,
    async open(route, params = {}) {
      const page = await visit.get(route, params, alamat('kinerja/kegiatan-rhk/index'));
      return liveDocument(page.html, alamat(route, params));
    },
  };
}

export function liveDocument(html: string, url: string): Document {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true });
  // A page and its script share one browser.
  const { Event, AbortController, FormData } = window;
  Object.assign(globalThis, { Event, AbortController, FormData });
  // jsdom has no animations and no scrolling.
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  window.HTMLElement.prototype.animate = () =>
    Object.assign(new window.EventTarget(), { cancel: () => undefined }) as unknown as Animation;
  return window.document;
}

/** One of every form a person meets: its route, its parameters, who opens it. */
export async function everyForm(): Promise<
  readonly { readonly name: string; readonly html: string; readonly url: string; readonly fields: readonly string[] }[]
> {
  const { sim, visit } = await openForms();
  const kepala = await openForms('kepala', sim);
  const { state } = sim;
  const skp = satu(state.skp, ({ idTenure }) => satu(state.tenure, ({ id }) => id === idTenure).idPegawai === 1);
  const rhk = satu(state.rhk, ({ idSkp, jenis }) => idSkp === skp.id && jenis === 1);
  const iki = satu(state.indikator, ({ idRhk, status }) => idRhk === rhk.id && (status === 2 || status === 4));
  const kepalaSkp = satu(state.skp, ({ idTenure }) => {
    const nip = satu(state.pegawai, ({ id }) => id === satu(state.tenure, (one) => one.id === idTenure).idPegawai).nip;
    return nip === AKUN.kepala;
  });
  const jptRhk = { ...rhk, id: 9901, idSkp: kepalaSkp.id, idTenure: kepalaSkp.idTenure };
  const owner = satu(state.tenure, ({ id }) => id === kepalaSkp.idTenure).idPegawai;
  state.rhk.push({ ...jptRhk, idPegawai: owner });
  state.lampiran.push({ id: 9801, idSkp: skp.id, idJenis: 2, uraian: 'Rapat bulanan.' });
  const rhkFields = ['rhkAtasan', 'jenisRhk', 'rhk'];
  const harian = ['indikatorHarian', 'uraianHarian', 'realisasi', 'jamMulai', 'jamSelesai'];
  const list: readonly (readonly [string, Tamu, string, Record<string, string | number>, readonly string[]])[] = [
    ['RHK baru', visit, 'kinerja/kegiatan-rhk/create', { id_instansi_pegawai_skp: skp.id }, rhkFields],
    ['RHK tahapan', visit, 'kinerja/kegiatan-rhk/create', { id_induk: rhk.id }, rhkFields],
    ['RHK ubah', visit, 'kinerja/kegiatan-rhk/update', { id: rhk.id }, rhkFields],
    [
      'RHK JPT',
      kepala.visit,
      'kinerja/kegiatan-rhk/create',
      { id_instansi_pegawai_skp: kepalaSkp.id },
      ['jenisRhk', 'rhk'],
    ],
    [
      'Indikator baru',
      visit,
      'kinerja/kegiatan-tahunan/create-v3',
      { id_kegiatan_rhk: rhk.id },
      ['aspek', 'renstra', 'indikator', 'target', 'satuan'],
    ],
    [
      'Indikator ubah',
      visit,
      'kinerja/kegiatan-tahunan/update-v3',
      { id: iki.id },
      ['aspek', 'renstra', 'indikator', 'target', 'satuan'],
    ],
    [
      'Indikator JPT',
      kepala.visit,
      'kinerja/kegiatan-tahunan/create-v3',
      { id_kegiatan_rhk: jptRhk.id },
      ['renstra', 'indikator', 'target', 'satuan', 'perspektif'],
    ],
    [
      'Lampiran baru',
      visit,
      'kinerja/skp-lampiran/create',
      { id_skp: skp.id, id_skp_lampiran_jenis: 2 },
      ['uraianLampiran'],
    ],
    ['Lampiran ubah', visit, 'kinerja/skp-lampiran/update', { id: 9801 }, ['uraianLampiran']],
    ['Harian utama', visit, 'kinerja/kegiatan-harian/create-v4', { id_kegiatan_harian_jenis: 1 }, harian],
    [
      'Harian tambahan',
      visit,
      'kinerja/kegiatan-harian/create-v4',
      { id_kegiatan_harian_jenis: 2 },
      ['kegiatanTambahan', ...harian],
    ],
    ['Harian ubah', visit, 'kinerja/kegiatan-harian/update-v4', { id: 7002 }, harian],
  ];
  return Promise.all(
    list.map(async ([name, who, route, params, fields]) => ({
      name,
      html: (await who.get(route, params, alamat('kinerja/kegiatan-rhk/index'))).html,
      url: alamat(route, params),
      fields,
    })),
  );
}
