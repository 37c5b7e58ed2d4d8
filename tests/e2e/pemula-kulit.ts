/** The newcomer of pemula.ts on a stand-in that is built differently. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Simulator } from '../../simulator/contract';
import { picture } from './face';
import { expect } from './fixtures';
import { jalani, milikSaya, pegawaiBaru, sambut } from './pemula';
import { situsOf } from './situs';

interface Browser {
  readonly context: BrowserContext;
  readonly openExtension: (page: string) => Promise<Page>;
  readonly simulator: Simulator;
}

/** From an empty account to a sent SKP and a first daily entry by the guide alone. `lebar`: width of the page in px. */
export async function ikutiPanduan(
  { context, openExtension, simulator }: Browser,
  name: string,
  lebar = 1280,
): Promise<void> {
  pegawaiBaru(simulator.state, 2026);
  const dialogs: string[] = [];
  const site = await context.newPage();
  await site.setViewportSize({ width: lebar, height: 800 });
  site.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.accept();
  });
  const mulai = await sambut(await openExtension('sidepanel.html'), async () => {
    await site.goto('https://satamasn.babelprov.go.id/');
    return situsOf(site);
  });
  await jalani({
    mulai,
    isi: () => Promise.resolve(simulator.state),
    setujui() {
      for (const row of milikSaya(simulator.state).indikator) row.status = 1;
      return Promise.resolve();
    },
    async putus(meja, langkahKe) {
      await picture(site, `${name}-panduan-${String(langkahKe)}`);
      return meja;
    },
  });
  expect(simulator.log.filter(({ route }) => route === 'kinerja/kegiatan-tahunan/set-periksa-v3')).toHaveLength(1);
  expect(dialogs).toEqual(['Yakin akan mengirim data untuk diperiksa?']);
}
