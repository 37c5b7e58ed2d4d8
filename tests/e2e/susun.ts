/** What a person does in the whole-SKP task, by the words they see; and what the stand-in then holds. */
import type { Page } from '@playwright/test';
import { sampleParts, sampleWorkbook, smallSampleParts } from '../../scripts/demo/sample-skp';
import type { Simulator } from '../../simulator/contract';
import { shownRows } from '../../simulator/core/monthly-rows';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { RHK_ATASAN } from '../../simulator/seeds/isi-contoh';
import { expect } from './fixtures';
import { words } from './panel';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Size = 'whole' | 'small';
const partsOf = (size: Size) => (size === 'whole' ? sampleParts(RHK_ATASAN) : smallSampleParts(RHK_ATASAN));

/** The sample workbook as the person chooses it. `atasan`: what its first RHK names as the RHK atasan instead. */
export async function workbook(
  size: Size = 'whole',
  atasan: string | null = null,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const { book } = words.buku;
  const { skp, ...others } = partsOf(size);
  const rhk = skp.rhk.map((row, at) => (at === 0 && atasan !== null ? { ...row, rhkAtasan: atasan } : row));
  const guided = { ...book, guide: Object.values(book.guide) };
  const { name, bytes } = await sampleWorkbook(RHK_ATASAN, guided, { ...others, skp: { ...skp, rhk } });
  return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

export function susun(page: Page) {
  return {
    page,
    choose: (file: { name: string; mimeType: string; buffer: Buffer }) =>
      page.locator('input[type=file]').first().setInputFiles(file),
    run: () => page.getByRole('button', { name: /^Jalankan: \d+ perubahan/ }).click(),
    resume: () =>
      page
        .getByRole('button', { name: /^Lanjutkan: \d+ dari \d+/ })
        .first()
        .click(),
    async proof(timeout = 90_000): Promise<{ proven: number; planned: number }> {
      await expect(page.getByRole('heading', { level: 2, name: words.bukti.title, exact: true })).toBeVisible({
        timeout,
      });
      const [proven = -1, planned = -1] = ((await page.locator('footer').innerText()).match(/\d+/g) ?? []).map(Number);
      return { proven, planned };
    },
  };
}

/** The requests that change something. */
export const posts = (simulator: Simulator): readonly string[] =>
  simulator.log.flatMap(({ method, route }) => (method === 'POST' && route !== 'site/login' ? [route] : []));

interface Held {
  readonly rhk: readonly string[];
  readonly indikator: readonly string[];
  readonly lampiran: readonly string[];
}

/** What the stand-in holds of the seeded pegawai's SKP, item by item, as plain lines. */
export function stored({ state }: Simulator): Held {
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id;
  const rhk = state.rhk.filter((row) => row.idPegawai === saya && row.tahun === 2026 && !row.dihapus);
  const nama = (id: number | null) => state.rhk.find((row) => row.id === id)?.nama ?? '';
  const aspek = ['', 'Kuantitas', 'Kualitas', 'Waktu', 'Biaya'];
  const indikator = state.indikator.filter((row) => row.idPegawai === saya && row.tahun === 2026 && !row.dihapus);
  const shown = shownRows(state, new Set(indikator.map(({ id }) => id)));
  return {
    rhk: rhk
      .map((row) =>
        [row.jenis === 1 ? 'utama' : 'tambahan', row.nama, nama(row.idAtasan), nama(row.idInduk)].join(' | '),
      )
      .sort(),
    indikator: indikator
      .map((row) => {
        const months = (shown.get(row.id) ?? []).map((month) => month?.target ?? '');
        return [nama(row.idRhk), row.nama, aspek[row.idAspek ?? 0], row.target, row.satuan, months.join(',')].join(
          ' | ',
        );
      })
      .sort(),
    lampiran: state.lampiran.map((row) => row.uraian).sort(),
  };
}

/** The same of the sample workbook. */
export function wanted(size: Size = 'whole'): Held {
  const { skp, lampiran } = partsOf(size);
  const induk = (nomor: string) =>
    skp.rhk.find((row) => row.nomor === nomor.split('.')[0] && nomor.includes('.'))?.nama;
  return {
    rhk: skp.rhk.map((row) => [row.jenis, row.nama, row.rhkAtasan ?? '', induk(row.nomor) ?? ''].join(' | ')).sort(),
    indikator: skp.rhk
      .flatMap((row) =>
        row.indikator.map((one) =>
          [
            row.nama,
            one.nama,
            one.aspek,
            one.target,
            one.satuan,
            (one.bulan ?? []).map(({ nilai }) => nilai ?? '').join(','),
          ].join(' | '),
        ),
      )
      .sort(),
    lampiran: (lampiran ?? []).flatMap(({ entries }) => entries.map(({ uraian }) => uraian)).sort(),
  };
}

/** Ends all sessions, as a site does at night. */
export function logOut({ state }: Simulator): void {
  for (const sesi of Object.values(state.sesi)) sesi.idPegawai = null;
}

/** The site gets this indikator without its name, and refuses it in its own words. */
export function withoutName(simulator: Simulator, nama: string): void {
  const handle = simulator.handle.bind(simulator);
  simulator.handle = (request) => {
    const form = new URLSearchParams(request.body);
    if (form.get('KegiatanTahunan[nama]') !== nama) return handle(request);
    form.set('KegiatanTahunan[nama]', '');
    return handle({ ...request, body: form.toString() });
  };
}
