/** What a person does in the panel's task "Periksa", by the words they see. */
import type { Page } from '@playwright/test';
import type { IndikatorRow, Simulator } from '../../simulator/contract';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { expect } from './fixtures';
import { words } from './panel';

export const KIRIM = 'kinerja/kegiatan-tahunan/set-periksa-v3';
const { cek } = words;

/** A text of the locale as a pattern: what is put into it may be any one word. */
export const like = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\{\{[^}]+\}\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join(String.raw`\S+`),
  );

/** The seeded person's indikator of the session year. */
export function own(simulator: Simulator): readonly IndikatorRow[] {
  const saya = simulator.state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
  return simulator.state.indikator.filter((row) => row.idPegawai === saya?.id && !row.dihapus && row.tahun === 2026);
}

/** Every indikator a draft, every sum right: nothing the server could refuse. The Matriks must have been opened. */
export function mendBehindTheBack(simulator: Simulator): void {
  for (const row of own(simulator)) {
    row.status = 2;
    row.target = '12';
    // The first opening of the Matriks leaves further rows for the same months; only the first one is ever shown.
    const filled = new Set<number>();
    for (const cell of simulator.state.bulanan) {
      if (cell.idIndikator !== row.id) continue;
      cell.target = filled.has(cell.bulan) ? null : '1';
      filled.add(cell.bulan);
    }
  }
}

/** The same SKP a year earlier, every annual target `target`. */
export function lastYearBehindTheBack({ state }: Simulator, target: string): void {
  const tahun = 2025;
  const far = 500_000;
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
  const rhk = state.rhk.filter((row) => row.idPegawai === saya?.id && !row.dihapus && row.tahun === 2026);
  const ids = new Set(rhk.map(({ id }) => id));
  const skp = new Set(rhk.map(({ idSkp }) => idSkp));
  const before = <Row extends { id: number; idSkp?: number }>(row: Row): Row => ({ ...row, id: row.id + far, tahun });
  for (const row of state.skp.filter(({ id }) => skp.has(id)))
    state.skp.push({
      ...before(row),
      nomor: row.nomor.replace('2026', String(tahun)),
      tanggalMulai: `${String(tahun)}-01-01`,
      tanggalSelesai: `${String(tahun)}-12-31`,
    });
  for (const row of state.indikator.filter(({ idRhk, dihapus }) => ids.has(idRhk) && !dihapus))
    state.indikator.push({ ...before(row), idRhk: row.idRhk + far, idSkp: row.idSkp + far, target });
  for (const row of rhk)
    state.rhk.push({
      ...before(row),
      idSkp: row.idSkp + far,
      idInduk: row.idInduk === null ? null : row.idInduk + far,
    });
}

export const button = (panel: Page, name: string | RegExp) => panel.getByRole('button', { name, exact: true });

export async function openCheck(panel: Page, answer: string | RegExp): Promise<void> {
  await button(panel, words.task.periksa).click();
  await expect(panel.locator('.banner__title', { hasText: answer })).toBeVisible({ timeout: 30_000 });
}

export const view = (panel: Page, name: string) => panel.locator('.choice__option', { hasText: name }).click();

/** Asks to send what is ticked; the dialog names it. */
export const askToSend = (panel: Page) => button(panel, like(cek.kirim.ask_other)).click();

/** The person's confirmation in the dialog. */
export const agree = (panel: Page) =>
  panel
    .getByRole('dialog')
    .getByRole('button', { name: like(cek.kirim.confirm_other) })
    .click();
