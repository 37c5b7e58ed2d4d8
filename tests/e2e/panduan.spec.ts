/**
 * A newcomer who knows nothing and does only what the guide points at: from an account without an SKP to everything sent and
 * a first daily entry. What to do comes from the panel's words alone: role and label of the pointed control.
 */
import type { Page } from '@playwright/test';
import type { Simulator } from '../../simulator/contract';
import { face } from './face';
import { expect, test } from './fixtures';
import { openPractice } from './open-practice';
import { words } from './panel';

const PORTAL = 'https://satamasn.babelprov.go.id/';
const SAYA = 1;
const { tunjuk, peran } = words.panduan;
/** Invented answers, by the label of the field. */
const JAWABAN: Readonly<Record<string, string>> = {
  'Rencana Hasil Kerja': 'Terlaksananya layanan administrasi kepegawaian',
  'Indikator Kinerja Individu': 'Jumlah dokumen kepegawaian yang diselesaikan',
  Target: '3',
  Satuan: 'Dokumen',
  'Input Target...': '1',
  Uraian: 'Menyusun laporan layanan administrasi kepegawaian bulanan',
  Realisasi: '1',
};

test.use({ seed: 'kosong' });

/** Without an SKP, and in office since October: three months to fill. */
function newcomer({ state }: Simulator): void {
  const mine = state.tenure.filter(({ idPegawai }) => idPegawai === SAYA);
  for (const tenure of mine) tenure.tanggalMulai = tenure.tanggalBerlaku = '2026-10-01';
  const ids = new Set(mine.map(({ id }) => id));
  state.skp = state.skp.filter(({ idTenure }) => !ids.has(idTenure));
}

const mineOf = ({ state }: Simulator) => {
  const indikator = state.indikator.filter(({ idPegawai, dihapus }) => idPegawai === SAYA && !dihapus);
  const ids = new Set(indikator.map(({ id }) => id));
  return {
    rhk: state.rhk.filter(({ idPegawai, dihapus }) => idPegawai === SAYA && !dihapus),
    indikator,
    bulan: state.bulanan.filter(({ idIndikator, target }) => ids.has(idIndikator) && Number(target) > 0),
    lampiran: new Set(state.lampiran.map(({ idJenis }) => idJenis)),
    harian: state.harian.filter(({ idPegawai, dihapus }) => idPegawai === SAYA && !dihapus),
  };
};

/** Steps the panel calls proven, each of which the stand-in must bear out. */
async function expectHonest(panel: Page, simulator: Simulator): Promise<void> {
  const proven = await panel.locator('.langkah:has(.mark--good) .langkah__judul').allInnerTexts();
  const { rhk, indikator, bulan, lampiran, harian } = mineOf(simulator);
  const truth: Readonly<Record<string, boolean>> = {
    [words.panduan.langkah.rhk.judul]: rhk.length > 0,
    [words.panduan.langkah.indikator.judul]: indikator.length > 0,
    [words.panduan.langkah.tahapan.judul]: rhk.length > 1,
    [words.panduan.langkah.matriks.judul]: bulan.length === 3,
    [words.panduan.langkah.lampiran.judul]: lampiran.size === 3,
    [words.panduan.langkah.kirim.judul]: indikator.length > 0 && indikator.every(({ status }) => status !== 2),
    [words.panduan.langkah.harian.judul]: harian.length > 0,
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

/** Does what is pointed at, by its role and label; the keyboard where the control takes the focus. */
async function act(panel: Page, site: Page, text: string): Promise<void> {
  const label = /“(.*)”/.exec(text)?.[1] ?? '';
  const role = Object.entries(peran).find(([, word]) => text.includes(`: ${word} `))?.[0];
  await panel.getByRole('button', { name: tunjuk.focus, exact: true }).click();
  await site.bringToFront();
  const focused = site.locator(':focus');
  switch (role) {
    case 'isian':
      await expect(focused).toHaveCount(1);
      await focused.fill(JAWABAN[label] ?? `Contoh ${label}`);
      await focused.blur();
      return;
    case 'pilihan':
      await expect(focused).toHaveCount(1);
      await focused.selectOption({ index: 1 });
      return;
    default: {
      // A link without an address takes no focus; a person clicks where the ring is.
      const hasFocus = await site.evaluate(() => document.activeElement !== document.body);
      if (hasFocus) await focused.press('Enter');
      else await site.getByText(label, { exact: true }).filter({ visible: true }).first().click();
    }
  }
}

test('a newcomer who follows only the guide gets from an empty account to a sent SKP and a first daily entry', async ({
  context,
  openExtension,
  simulator,
  target,
}) => {
  test.setTimeout(300_000);
  newcomer(simulator);
  let panel = await openExtension('sidepanel.html');
  await panel.getByRole('button', { name: words.panduan.sambutan.start, exact: true }).click();
  for (const next of [words.panduan.sambutan.next, words.panduan.sambutan.next, words.panduan.sambutan.guide])
    await panel.getByRole('button', { name: next, exact: true }).click();
  await expect(current(panel)).toHaveText(words.panduan.langkah.masuk.judul);

  const site = await context.newPage();
  const dialogs: string[] = [];
  site.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.accept();
  });
  await site.goto(PORTAL);
  await panel.bringToFront();
  await panel.getByRole('button', { name: tunjuk.on, exact: true }).click();

  const walked: string[] = [];
  let reopened = false;
  for (let acts = 0; acts < 80; acts += 1) {
    // Something is pointed at that was not done already, others have to act, or all is done.
    await expect(said(panel).or(waits(panel)).or(done(panel)).first()).toBeVisible({ timeout: 30_000 });
    await expectHonest(panel, simulator);
    if (await done(panel).isVisible()) break;
    const step = await current(panel).innerText();
    if (walked.at(-1) !== step) {
      walked.push(step);
      // The other faces are looked at in the gallery.
      if (walked.length <= 2) await face(panel, target, `panduan-${String(walked.length)}`);
      // Nothing is remembered: after loading the page, or opening the panel again, it goes on at the same step.
      await site.reload();
      if (walked.length === 5 && !reopened) {
        reopened = true;
        const old = panel;
        panel = await openExtension('sidepanel.html');
        void old.close();
        await site.bringToFront();
        await panel.bringToFront();
        await panel.getByRole('button', { name: words.task.panduan, exact: true }).click();
      }
      await expect(current(panel)).toHaveText(step, { timeout: 30_000 });
      await expect(said(panel).or(waits(panel)).first()).toBeVisible({ timeout: 30_000 });
    }
    if (await waits(panel).isVisible()) {
      // The atasan approves.
      expect(mineOf(simulator).indikator.map(({ status }) => status)).toEqual([3]);
      for (const row of mineOf(simulator).indikator) row.status = 1;
      await panel.getByRole('button', { name: words.panduan.again, exact: true }).click();
      await expect(waits(panel)).toBeHidden({ timeout: 30_000 });
      continue;
    }
    const text = await said(panel).innerText();
    const before = await whole(panel);
    await act(panel, site, text);
    await panel.bringToFront();
    await expect.poll(() => whole(panel), { timeout: 30_000 }).not.toBe(before);
  }

  expect(walked).toEqual(
    (['masuk', 'tahunan', 'rhk', 'indikator', 'matriks', 'lampiran', 'kirim', 'harian'] as const).map(
      (id) => words.panduan.langkah[id].judul,
    ),
  );
  const { rhk, indikator, bulan, lampiran, harian } = mineOf(simulator);
  expect([rhk.length, indikator.length, bulan.length, lampiran.size, harian.length]).toEqual([1, 1, 3, 3, 1]);
  // Sent once, by the person, after the site's own question.
  expect(simulator.log.filter(({ route }) => route === 'kinerja/kegiatan-tahunan/set-periksa-v3')).toHaveLength(1);
  expect(dialogs).toEqual(['Yakin akan mengirim data untuk diperiksa?']);
});

test('the welcome leads to the practice page, where the guide points just the same', async ({
  context,
  openExtension,
  extensionBase,
}) => {
  const panel = await openExtension('sidepanel.html');
  const { sambutan } = words.panduan;
  for (const next of [sambutan.start, sambutan.next, sambutan.next])
    await panel.getByRole('button', { name: next, exact: true }).click();
  const link = panel.getByRole('link', { name: sambutan.practice, exact: true });
  await expect(link).toHaveAttribute('href', '/latihan.html');
  // Firefox's automation is not told of an extension page that a link opened.
  await openPractice(context, extensionBase);
  await panel.bringToFront();
  await expect(current(panel)).toBeVisible({ timeout: 30_000 });
  await panel.getByRole('button', { name: tunjuk.on, exact: true }).click();
  await expect(said(panel)).toBeVisible({ timeout: 30_000 });
});
