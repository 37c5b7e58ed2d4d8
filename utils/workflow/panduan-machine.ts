/**
 * The guide in the panel. Invariants:
 * - where the person is comes from reading e-Kinerja anew at every look, never from what was clicked or remembered;
 * - it reads only while it is shown or points, and it changes nothing on the site: pages are opened on the person's click;
 * - pointing ends with the panel, and follows the tab from page to page.
 */
import { kemajuan as kemajuanOf, tolakDari } from '../guide/progress';
import { resmi } from '../guide/guides/resmi';
import type { FaktaPanduan } from '../guide/facts';
import type { HalamanPanduan, Langkah, Panduan } from '../guide/model';
import { panduanOf } from '../guide/sendiri';
import { skpPageOf } from './page-state';
import { halamanOf } from './panduan-halaman';
import { bulanTerisiOf, statusOf, tempatOf } from './panduan-look';
import type { PanduanMemory, PanduanPorts, PanduanTersedia } from './panduan-ports';
import { readForGuide, tanpaBacaan, type Terbaca } from './panduan-read';
import { firstPanduan, RESMI, type PanduanIntent, type PanduanState } from './panduan-state';
import { createPointing } from './panduan-tunjuk';
import { createTaskStore } from './task-store';
import type { Task } from './tasks';

export interface PanduanMachine extends Task<PanduanState, PanduanIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** Coming to a form proves nothing new: what was known points on until the reading is there. */
const FORMULIR: ReadonlySet<HalamanPanduan | null> = new Set([
  'form-rhk',
  'form-indikator',
  'form-lampiran',
  'form-kinerja-harian',
]);

/** A step by its words: ids count the steps, and a new version of a guide may have one more before it. */
const kunciOf = (langkah: Langkah | null): string => JSON.stringify(langkah?.teks ?? '');

/** Readings that may be lost one after the other before that is said. */
const LOST_TRIES = 3;

export function createPanduanMachine(ports: PanduanPorts): PanduanMachine {
  const { door } = ports;
  const store = createTaskStore<PanduanState>(firstPanduan(ports.memory), () => ({ busy: null, broken: true }));
  const { state, update, enqueue } = store;
  /** In how many views the task is in front: the panel and the full-width tab show the same one. */
  let views = 0;
  let looksWaiting = 0;
  let lost = 0;
  /** The chosen guide, and the key of the one the person wants, which may not be there now. */
  let panduan: Panduan = resmi;
  let wanted = ports.memory.dipilih;
  /** By their words. */
  let dilihat: ReadonlySet<string> = new Set(ports.memory.dilihat);
  let { sambutanSelesai } = ports.memory;
  /** Rejections the person has mended, while this panel is open; sent and rejected again, it is asked again. */
  let diperbaiki: ReadonlySet<string> = new Set();
  let tersedia: readonly PanduanTersedia[] | null = null;
  let known = tanpaBacaan(null, ports.now());
  /** What was last read of the SKP, for addresses. */
  let read: Terbaca | null = null;

  /** Only what was changed here: the panel of another window may have changed the rest. */
  const remember = async (change: Partial<PanduanMemory>): Promise<void> =>
    ports.remember({ ...(await ports.recall()), ...change });

  const langkahOf = (id: string | null): Langkah | null => panduan.langkah.find((one) => one.id === id) ?? null;

  function judge(fakta: FaktaPanduan, change: Partial<PanduanState>): void {
    known = fakta;
    if (fakta.skp !== null) diperbaiki = new Set(tolakDari(fakta).filter((one) => diperbaiki.has(one)));
    const done = panduan.langkah.filter((one) => dilihat.has(kunciOf(one))).map(({ id }) => id);
    const kemajuan = kemajuanOf(panduan, fakta, new Set(done), diperbaiki);
    const halaman = change.halaman === undefined ? state().halaman : change.halaman;
    update({
      ...change,
      kemajuan,
      ...tempatOf(langkahOf(kemajuan.sekarang), kemajuan, halaman),
      // A step that is over closes; the next one opens.
      dibuka: state().kemajuan?.sekarang === kemajuan.sekarang ? state().dibuka : kemajuan.sekarang,
    });
  }

  /** The guides there are now; the chosen one is used as it is written now. */
  async function loadGuides(): Promise<void> {
    tersedia = await ports.loadPanduan().catch(() => []);
    const chosen = tersedia.find(({ kunci }) => kunci === wanted);
    panduan = chosen === undefined ? resmi : panduanOf(chosen.isi);
    const own = panduan.langkah.flatMap(({ titik }) => titik);
    update({
      daftar: tersedia.map(({ kunci, dari, isi }) => ({ kunci, judul: isi.judul, dari })),
      dipilih: chosen?.kunci ?? RESMI,
      teks: Object.fromEntries(own.flatMap(({ id, teks }) => (teks === undefined ? [] : [[id, teks]]))),
    });
    if (state().kemajuan === null) return;
    judge(known, {});
    await finger.point();
  }

  /** As the panels of all windows left it. Each points in its own window alone. */
  async function recall(): Promise<void> {
    const kept = await ports.recall();
    const isOther = kept.dipilih !== wanted;
    wanted = kept.dipilih;
    dilihat = new Set(kept.dilihat);
    const { sambutan } = state();
    // Who is reading the welcome here may read it to its end.
    const over = kept.sambutanSelesai && sambutan === 'ajak' ? null : sambutan;
    const erased = sambutanSelesai && !kept.sambutanSelesai && sambutan === null;
    ({ sambutanSelesai } = kept);
    update({ sambutan: erased ? 'ajak' : over });
    if (isOther && tersedia !== null) return loadGuides();
    if (state().kemajuan === null) return;
    judge(known, {});
    await finger.point();
  }

  async function look(): Promise<void> {
    looksWaiting -= 1;
    // A later look is waiting already: this one would only be thrown away.
    if (looksWaiting > 0) return;
    const found = await door.look();
    if (found.kind === 'loading') {
      // The page says when it is complete; should that be missed, the guide must not stay silent for ever.
      if (views > 0) ports.later(lookSoon);
      return;
    }
    const page = skpPageOf(found);
    const halaman = halamanOf(found);
    if (page.kind === 'ready') {
      const { kemajuan } = state();
      if (FORMULIR.has(halaman) && kemajuan !== null) {
        update({ page, halaman, ...tempatOf(langkahOf(kemajuan.sekarang), kemajuan, halaman) });
        await finger.point();
      }
      update({ busy: 'reading', broken: false });
      const next = await readForGuide(ports, halaman);
      // The page went away under the reading, as it does when it is loaded anew: what is known stays until it answers.
      if (next.failure === 'aborted' && lost < LOST_TRIES) {
        lost += 1;
        ports.later(lookSoon);
        return;
      }
      lost = 0;
      read = next;
      judge(read.fakta, {
        page,
        halaman,
        busy: null,
        failure: read.failure,
        status: statusOf(read),
        bulanTerisi: bulanTerisiOf(read),
        harianHariIni: read.fakta.harian?.hariIni ?? null,
      });
    } else {
      read = null;
      const masuk = page.kind === 'loggedOut' ? false : page.kind === 'noTab' ? 'belumDibuka' : null;
      const nothing = {
        busy: null,
        failure: null,
        status: null,
        bulanTerisi: null,
        harianHariIni: null,
        broken: false,
      } as const;
      judge(tanpaBacaan(masuk, ports.now()), { page, halaman, ...nothing });
    }
    await finger.point();
  }
  function lookSoon(): void {
    looksWaiting += 1;
    enqueue(look);
  }

  const finger = createPointing({
    ...store,
    ports,
    current: () => langkahOf(state().kemajuan?.sekarang ?? null),
    lookSoon,
    remember,
  });

  async function handle(intent: PanduanIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        views += 1;
        if (tersedia !== null) return;
        await recall();
        return loadGuides();
      case 'away':
        views = Math.max(0, views - 1);
        return;
      case 'readAgain':
      case 'buka':
        return;
      case 'pilih':
        if (intent.kunci === state().dipilih) return;
        wanted = intent.kunci;
        dilihat = new Set();
        await loadGuides();
        return remember({ dipilih: wanted, dilihat: [] });
      case 'lihat': {
        const kunci = kunciOf(langkahOf(intent.langkah));
        const kept = await ports.recall();
        const others = [...(kept.dipilih === wanted ? kept.dilihat : dilihat)].filter((one) => one !== kunci);
        dilihat = new Set(intent.selesai ? [...others, kunci] : others);
        judge(known, {});
        await remember({ dipilih: wanted, dilihat: [...dilihat] });
        return finger.point();
      }
      case 'diperbaiki': {
        const tolak = tolakDari(known).find((one) => !diperbaiki.has(one));
        if (tolak === undefined) return;
        diperbaiki = new Set([...diperbaiki, tolak]);
        judge(known, {});
        return finger.point();
      }
      case 'tunjuk':
        update({ menunjuk: intent.aktif });
        await remember({ menunjuk: intent.aktif });
        return finger.point();
      case 'fokus':
        return finger.focus();
      case 'keHalaman': {
        const { tujuan } = state();
        if (tujuan === null) return;
        const nomor = read?.fakta.berlaku ?? read?.fakta.skp?.nomor ?? null;
        return door.open(tujuan, nomor, read?.skp?.links.lampiran ?? null);
      }
      case 'sambutan':
        if (intent.ke === null) await remember({ sambutanSelesai: true });
        return;
    }
  }

  ports.onPanduanChange(() => enqueue(loadGuides));
  ports.onMemory(() => enqueue(recall));
  door.onChange(() => {
    if (views > 0 || state().menunjuk) lookSoon();
  });

  return {
    ...store,
    send(intent) {
      // Reading on does not wait for e-Kinerja being read, which on a slow line takes minutes.
      if (intent.type === 'buka') update({ dibuka: intent.langkah });
      if (intent.type === 'sambutan') update({ sambutan: intent.ke });
      enqueue(() => handle(intent));
      if (intent.type === 'open' || intent.type === 'readAgain') lookSoon();
    },
  };
}
