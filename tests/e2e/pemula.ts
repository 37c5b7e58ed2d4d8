/**
 * A newcomer who knows nothing and does only what the guide points at: from an empty account to everything sent and a first
 * daily entry. What to do comes from the panel's words alone: role and label of the pointed control. The walk is the same on
 * the stand-in and on the practice page.
 */
import type { Page } from '@playwright/test';
import type { State } from '../../simulator/contract';
import { MASUK } from '../../utils/latihan/skenario';
import { expect } from './fixtures';
import { words } from './panel';
import type { Situs } from './situs';

const SAYA = 1;
const { tunjuk, peran, langkah } = words.panduan;
/** Invented answers, by the label of the field. */
const JAWABAN: Readonly<Record<string, string>> = {
  Username: MASUK.nip,
  Password: MASUK.kataSandi,
  'Rencana Hasil Kerja': 'Terlaksananya layanan administrasi kepegawaian',
  'Indikator Kinerja Individu': 'Jumlah dokumen kepegawaian yang diselesaikan',
  Target: '3',
  Satuan: 'Dokumen',
  'Input Target...': '1',
  // A month of a Matriks that is one form has no name.
  '': '1',
  Uraian: 'Menyusun laporan layanan administrasi kepegawaian bulanan',
  Realisasi: '1',
};
/** The steps a newcomer is led through; what is there already is proven at once. */
const JALAN = ['masuk', 'tahunan', 'rhk', 'indikator', 'matriks', 'lampiran', 'kirim', 'harian'] as const;

/** What the newcomer works with; the walk goes on in another one when it was closed and opened again. */
export interface Meja {
  readonly panel: Page;
  readonly situs: Situs;
}

export interface Perjalanan {
  readonly mulai: Meja;
  /** Only so many steps of the way. */
  readonly langkah?: number;
  /** What e-Kinerja holds now. */
  readonly isi: (meja: Meja) => Promise<State>;
  /** The atasan approves what was sent. */
  readonly setujui: (meja: Meja) => Promise<void>;
  /** At the beginning of each step: something is loaded anew, or closed and opened again. */
  readonly putus: (meja: Meja, langkahKe: number) => Promise<Meja>;
}

/** Without an SKP, and in office since October: three months to fill. */
export function pegawaiBaru(state: State, tahun: number): void {
  const mine = state.tenure.filter(({ idPegawai }) => idPegawai === SAYA);
  for (const tenure of mine) tenure.tanggalMulai = tenure.tanggalBerlaku = `${String(tahun)}-10-01`;
  const ids = new Set(mine.map(({ id }) => id));
  state.skp = state.skp.filter(({ idTenure }) => !ids.has(idTenure));
}

export function milikSaya(state: State) {
  const indikator = state.indikator.filter(({ idPegawai, dihapus }) => idPegawai === SAYA && !dihapus);
  const ids = new Set(indikator.map(({ id }) => id));
  const skp = new Set(indikator.map(({ idSkp }) => idSkp));
  return {
    rhk: state.rhk.filter(({ idPegawai, dihapus }) => idPegawai === SAYA && !dihapus),
    indikator,
    bulan: state.bulanan.filter(({ idIndikator, target }) => ids.has(idIndikator) && Number(target) > 0),
    lampiran: new Set(state.lampiran.filter(({ idSkp }) => skp.has(idSkp)).map(({ idJenis }) => idJenis)),
    harian: state.harian.filter(({ idPegawai, dihapus }) => idPegawai === SAYA && !dihapus),
  };
}

/** Steps the panel calls proven, each of which e-Kinerja must bear out. */
async function expectHonest(panel: Page, state: State): Promise<void> {
  const proven = await panel.locator('.langkah:has(.mark--good) .langkah__judul').allInnerTexts();
  const { rhk, indikator, bulan, lampiran, harian } = milikSaya(state);
  const truth: Readonly<Record<string, boolean>> = {
    [langkah.rhk.judul]: rhk.length > 0,
    [langkah.indikator.judul]: indikator.length > 0,
    [langkah.tahapan.judul]: rhk.length > 1,
    [langkah.matriks.judul]: bulan.length === 3,
    [langkah.lampiran.judul]: lampiran.size === 3,
    [langkah.kirim.judul]: indikator.length > 0 && indikator.every(({ status }) => status !== 2),
    [langkah.harian.judul]: harian.length > 0,
  };
  expect(proven.filter((judul) => truth[judul] === false)).toEqual([]);
}

const current = (panel: Page) => panel.locator('.langkah--current .langkah__judul');
const said = (panel: Page) => panel.locator('.tunjuk__apa');
const waits = (panel: Page) => panel.getByText(words.panduan.buntu.menungguAtasan.title, { exact: true });
const done = (panel: Page) => panel.getByText(words.panduan.done.title, { exact: true });
/** Also its explanation: two controls can have the same name. */
const whole = async (panel: Page) =>
  (await said(panel).count()) === 0 ? '' : panel.locator('.tunjuk [role=status]').innerText();
/** Something is pointed at that was not done already, others have to act, or all is done. */
const expectPointed = (panel: Page) => expect(said(panel).or(waits(panel)).or(done(panel)).first()).toBeVisible();

const takesFocus = (situs: Situs): Promise<boolean> =>
  expect
    .poll(() => situs.hasFocus(), { timeout: 4000 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );

/** Does what is pointed at, by its role and label; the keyboard where the control takes the focus. */
async function act({ panel, situs }: Meja, text: string): Promise<void> {
  const label = /“(.*)”/.exec(text)?.[1] ?? '';
  const role = Object.entries(peran).find(([, word]) => text.includes(`: ${word} `))?.[0];
  // The cursor comes a moment after the press: what had it before must not be taken for it.
  await situs.blur();
  await panel.getByRole('button', { name: tunjuk.focus, exact: true }).click();
  await situs.bringToFront();
  if (role === 'isian') await situs.fill(JAWABAN[label] ?? `Contoh ${label}`);
  else if (role === 'pilihan') await situs.choose(1);
  // A link without an address takes no focus; a person clicks where the ring is.
  else if (await takesFocus(situs)) await situs.enter();
  else await situs.click(label);
}

/** The welcome to its end, and the guide points. `buka` brings the newcomer to where e-Kinerja begins; `lihat`: its last screen. */
export async function sambut(panel: Page, buka: () => Promise<Situs>, lihat?: () => Promise<void>): Promise<Meja> {
  const { start, next, guide } = words.panduan.sambutan;
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();
  for (const name of [start, next, next]) await press(name);
  await lihat?.();
  await press(guide);
  await expect(current(panel)).toHaveText(langkah.masuk.judul);
  const situs = await buka();
  await panel.bringToFront();
  await panel.getByRole('button', { name: tunjuk.on, exact: true }).click();
  return { panel, situs };
}

/** From where the newcomer is to the end of the guide, honest at every look, and at the right step after every break. */
export async function jalani({ mulai, langkah: most, isi, setujui, putus }: Perjalanan): Promise<State> {
  let meja = mulai;
  const walked: string[] = [];
  for (let acts = 0; acts < 80; acts += 1) {
    await expectPointed(meja.panel);
    await expectHonest(meja.panel, await isi(meja));
    if (await done(meja.panel).isVisible()) break;
    const step = await current(meja.panel).innerText();
    if (walked.at(-1) !== step) {
      if (walked.length === most) break;
      walked.push(step);
      meja = await putus(meja, walked.length);
      // Nothing is remembered of where the person is.
      await expect(current(meja.panel)).toHaveText(step);
      await expectPointed(meja.panel);
    }
    const { panel } = meja;
    if (await waits(panel).isVisible()) {
      expect(milikSaya(await isi(meja)).indikator.map(({ status }) => status)).toEqual([3]);
      await setujui(meja);
      await panel.bringToFront();
      await panel.getByRole('button', { name: words.panduan.again, exact: true }).click();
      await expect(waits(panel)).toBeHidden();
      continue;
    }
    const text = await said(panel).innerText();
    const before = await whole(panel);
    await act(meja, text);
    await panel.bringToFront();
    await expect.poll(() => whole(panel)).not.toBe(before);
  }
  expect(walked).toEqual(JALAN.slice(0, most).map((id) => langkah[id].judul));
  const state = await isi(meja);
  if (most !== undefined) return state;
  const { rhk, indikator, bulan, lampiran, harian } = milikSaya(state);
  expect([rhk.length, indikator.length, bulan.length, lampiran.size, harian.length]).toEqual([1, 1, 3, 3, 1]);
  return state;
}
