/** The practice page of one profile, in a browser that is closed and opened again as often as one likes. */
import type { BrowserContext, Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, openExtensionPage, type Target } from '../../scripts/browsers/launch';
import type { State } from '../../simulator/contract';
import type { LatihanRecord } from '../../utils/latihan/record';
import { openPractice } from './open-practice';
import { words } from './panel';
import type { Meja } from './pemula';
import { situsOf, situsOfView, type Situs } from './situs';

export interface Latihan {
  /** A new panel, and what the practice page at this address is for the newcomer. */
  readonly buka: () => Promise<{ readonly panel: Page; readonly bukaSitus: (query?: string) => Promise<Situs> }>;
  /** Closes the whole browser; both tabs are there again in another one. */
  readonly mulaiUlang: (meja: Meja) => Promise<Meja>;
  /** The questions the pages asked; each was answered with yes. */
  readonly dialogs: readonly string[];
}

export async function padaLatihan(
  target: Target,
  proxyPort: number,
  play: (latihan: Latihan) => Promise<void>,
): Promise<void> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-latihan-'));
  const dialogs: string[] = [];
  let context: BrowserContext | null = null;
  const buka: Latihan['buka'] = async () => {
    const opened = await launch(target, proxyPort, profile);
    context = opened;
    const base = await extensionBaseOf(opened, target);
    const panel = await openExtensionPage(opened, `${base}/sidepanel.html`);
    const bukaSitus = async (query = '') => {
      const page = await openPractice(opened, base, query);
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.accept();
      });
      return target === 'firefox' ? situsOfView(panel, page) : situsOf(page);
    };
    return { panel, bukaSitus };
  };
  try {
    await play({
      buka,
      dialogs,
      async mulaiUlang({ situs: before }) {
        const { search } = new URL(await before.address());
        await context?.close();
        const { panel, bukaSitus } = await buka();
        const situs = await bukaSitus(search);
        await panel.bringToFront();
        await panel.getByRole('button', { name: words.task.panduan, exact: true }).click();
        return { panel, situs };
      },
    });
  } finally {
    await (context as BrowserContext | null)?.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Puts this practice into the browser, as the practice page keeps it. */
export const simpanLatihan = (panel: Page, record: LatihanRecord): Promise<void> =>
  panel.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('asisten-ekinerja-latihan', 1);
        opening.onerror = () => reject(new Error('IndexedDB'));
        opening.onupgradeneeded = () => opening.result.createObjectStore('latihan');
        opening.onsuccess = () => {
          const change = opening.result.transaction('latihan', 'readwrite');
          change.objectStore('latihan').put(kept, 'latihan');
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          change.onabort = () => reject(new Error('IndexedDB'));
        };
      }),
    record,
  );

/** What the practice's e-Kinerja holds now. */
export const isiLatihan = (panel: Page): Promise<State> =>
  panel.evaluate(
    () =>
      new Promise<State>((resolve, reject) => {
        const opening = indexedDB.open('asisten-ekinerja-latihan', 1);
        opening.onerror = () => reject(new Error('IndexedDB'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('latihan').objectStore('latihan').get('latihan');
          asked.onerror = () => reject(new Error('IndexedDB'));
          asked.onsuccess = () => {
            opening.result.close();
            resolve((asked.result as { state: State }).state);
          };
        };
      }),
  );

/** The view of the atasan, where the first indikator that was sent is approved. */
export async function setujuiSebagaiAtasan({ situs }: Meja): Promise<void> {
  await situs.bringToFront();
  await situs.click(words.latihan.lookAs.atasan);
  await situs.follow('set-setuju');
  // Only on the page that comes: what is clicked on the one that is left leads nowhere.
  await situs.shows('Data berhasil disetujui');
  await situs.click(words.latihan.lookAs.pegawai);
  await situs.shows(words.latihan.lookAs.atasan);
}
