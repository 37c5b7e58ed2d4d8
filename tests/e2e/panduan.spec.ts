/** A scripted newcomer follows only the guide, on the stand-in and on the practice page, with a break after every step. */
import { face, picture } from './face';
import { expect, test } from './fixtures';
import { freshRecord } from '../../utils/latihan/skenario';
import { isiLatihan, padaLatihan, setujuiSebagaiAtasan, simpanLatihan } from './latihan-pemula';
import { words } from './panel';
import { jalani, milikSaya, pegawaiBaru, sambut, type Meja } from './pemula';
import { situsOf } from './situs';

/** A Firefox takes half a minute to be there again: at these steps, and at all of them when it is asked for. */
const FIREFOX_ANEW: ReadonlySet<number> = new Set([3, 6]);
const PORTAL = 'https://satamasn.babelprov.go.id/';

test.use({ seed: 'kosong' });

test('a newcomer who follows only the guide gets from an empty account to a sent SKP and a first daily entry', async ({
  context,
  openExtension,
  simulator,
  target,
}) => {
  test.setTimeout(900_000);
  pegawaiBaru(simulator.state, 2026);
  const dialogs: string[] = [];
  const mulai = await sambut(await openExtension('sidepanel.html'), async () => {
    const site = await context.newPage();
    site.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.accept();
    });
    // As on a fast machine: the dialog has just faded in when the cursor comes, and takes it.
    await site.addInitScript(() => {
      let taken = false;
      document.addEventListener('focusin', ({ target }) => {
        if (taken || !(target instanceof Element) || !target.matches('#modal-instansi a')) return;
        taken = true;
        setTimeout(() => document.getElementById('modal-instansi')?.focus());
      });
    });
    await site.goto(PORTAL);
    return situsOf(site);
  });

  await jalani({
    mulai,
    isi: () => Promise.resolve(simulator.state),
    setujui() {
      for (const row of milikSaya(simulator.state).indikator) row.status = 1;
      return Promise.resolve();
    },
    async putus({ panel: old, situs }, langkahKe): Promise<Meja> {
      // The other faces are looked at in the gallery.
      if (langkahKe <= 2) await face(old, target, `panduan-${String(langkahKe)}`);
      await situs.reload();
      if (langkahKe !== 5) return { panel: old, situs };
      const panel = await openExtension('sidepanel.html');
      void old.close();
      await situs.bringToFront();
      await panel.bringToFront();
      await panel.getByRole('button', { name: words.task.panduan, exact: true }).click();
      return { panel, situs };
    },
  });
  // Sent once, by the person, after the site's own question.
  expect(simulator.log.filter(({ route }) => route === 'kinerja/kegiatan-tahunan/set-periksa-v3')).toHaveLength(1);
  expect(dialogs).toEqual(['Yakin akan mengirim data untuk diperiksa?']);
});

test(
  'the same newcomer on the practice page, with the browser closed and opened again between the steps',
  { tag: '@lama' },
  async ({ server, target }) => {
    // A new browser of Chrome 109's engine has an empty profile: there the page is loaded anew.
    const anew = (langkahKe: number) =>
      target === 'chromium' ||
      (target === 'firefox' && (FIREFOX_ANEW.has(langkahKe) || process.env['RESTART_EVERY_STEP'] !== undefined));
    test.setTimeout(600_000);
    const { sambutan } = words.panduan;
    await padaLatihan(target, server.proxyPort, async ({ buka, mulaiUlang, dialogs }) => {
      const { panel, bukaSitus } = await buka();
      const now = Date.now();
      const record = freshRecord('kosong', now);
      const tahun = new Date(now).getFullYear();
      pegawaiBaru(record.state, tahun);
      const mulaiDi = { nyata: now, situs: Date.parse(`${String(tahun)}-11-22T10:00:00+07:00`) };
      await simpanLatihan(panel, { ...record, mulai: mulaiDi });
      const link = panel.getByRole('link', { name: sambutan.practice, exact: true });
      const meja = await sambut(panel, bukaSitus, () => expect(link).toHaveAttribute('href', '/latihan.html'));
      await jalani({
        mulai: meja,
        isi: (now) => isiLatihan(now.panel),
        setujui: setujuiSebagaiAtasan,
        async putus(now, langkahKe) {
          if (anew(langkahKe)) return mulaiUlang(now);
          await now.situs.reload();
          return now;
        },
      });
      expect(dialogs).toEqual(['Yakin akan mengirim data untuk diperiksa?', 'Yakin akan menyetujui data?']);
      expect(server.requests).toEqual([]);
    });
  },
);

test.describe('with a filled account', () => {
  test.use({ seed: 'contoh' });

  test('a rejected indikator: the note, the way to mend it, and by the person’s word the way to send it again', async ({
    openSite,
    openExtension,
    simulator,
    target,
  }) => {
    const { state } = simulator;
    for (const rhk of state.rhk) if (!state.indikator.some(({ idRhk }) => idRhk === rhk.id)) rhk.dihapus = true;
    const { indikator } = milikSaya(state);
    for (const row of indikator) row.status = 1;
    const [ditolak] = indikator;
    if (ditolak === undefined) throw new Error('no indikator');
    ditolak.status = 4;
    ditolak.keteranganTolak = 'Targetnya terlalu kecil';
    for (const { id: idJenis } of state.lampiranJenis)
      state.lampiran.push({ id: 9000 + idJenis, idSkp: ditolak.idSkp, idJenis, uraian: 'Dukungan yang disepakati' });
    const site = await openSite('kinerja/kegiatan-rhk/index');
    const panel = await openExtension('sidepanel.html');
    await panel.getByRole('button', { name: words.task.panduan, exact: true }).click();
    await panel.getByRole('button', { name: words.panduan.tunjuk.on, exact: true }).click({ timeout: 30_000 });
    const said = panel.locator('.tunjuk__apa');
    await expect(panel.getByText(words.panduan.buntu.ditolak.title, { exact: true })).toBeVisible();
    await expect(panel.locator('q')).toHaveText('Targetnya terlalu kecil');
    await expect(said).toContainText('Ubah Indikator');
    await face(panel, target, 'panduan-ditolak');
    await panel.getByRole('button', { name: words.panduan.buntu.ditolak.mended, exact: true }).click();
    await expect(said).toContainText('Periksa');
    await face(panel, target, 'panduan-kirim-lagi');
    await picture(site, `${target}-panduan-kirim-lagi-situs`);
  });
});
