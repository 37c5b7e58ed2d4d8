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
import { isHere, titikDi } from '../guide/points';
import type { LaporTunjuk, OrderTunjuk } from '../agent/penunjuk-agent';
import { skpPageOf } from './page-state';
import { halamanOf } from './panduan-halaman';
import type { PanduanPorts, PanduanTersedia } from './panduan-ports';
import { readForGuide, tanpaBacaan, type Terbaca } from './panduan-read';
import { firstPanduan, RESMI, type PanduanIntent, type PanduanState } from './panduan-state';
import type { StatusIndikator } from '../skp/model';

export interface PanduanMachine {
  readonly state: () => PanduanState;
  readonly send: (intent: PanduanIntent) => void;
  readonly subscribe: (listener: (state: PanduanState) => void) => () => void;
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** Pages of the guide by the names page detection gives; all others are "somewhere behind the login". */
/** Coming to a form proves nothing new: what was known points on until the reading is there. */
const FORMULIR: ReadonlySet<HalamanPanduan | null> = new Set([
  'form-rhk',
  'form-indikator',
  'form-lampiran',
  'form-kinerja-harian',
]);

/** Readings that may be lost one after the other before that is said. */
const LOST_TRIES = 3;
/** Lines that may end by themselves one after the other: a slow PC may take half a minute to bring a page. */
const MOST_ENDS = 40;

export function createPanduanMachine(ports: PanduanPorts): PanduanMachine {
  const { door } = ports;
  const listeners = new Set<(state: PanduanState) => void>();
  let state = firstPanduan(ports.memory);
  /** In how many views the task is in front: the panel and the full-width tab show the same one. */
  let views = 0;
  let queue: Promise<void> = Promise.resolve();
  let looksWaiting = 0;
  let lost = 0;
  /** Lines that ended by themselves since something was pointed at. */
  let ends = 0;
  /** The chosen guide, and the key of the one the person wants, which may not be there now. */
  let panduan: Panduan = resmi;
  let wanted = ports.memory.dipilih;
  let dilihat: ReadonlySet<string> = new Set(ports.memory.dilihat);
  /** Rejections the person has mended, while this panel is open; sent and rejected again, it is asked again. */
  let diperbaiki: ReadonlySet<string> = new Set();
  let tersedia: readonly PanduanTersedia[] | null = null;
  let known = tanpaBacaan(null, ports.now());
  /** What was last read of the SKP, for addresses. */
  let read: Terbaca | null = null;
  let line: {
    readonly order: string;
    readonly reads: ReadonlySet<string>;
    readonly focus: () => Promise<void>;
    readonly end: () => void;
  } | null = null;

  function update(change: Partial<PanduanState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }
  function enqueue(work: () => Promise<void> | void): void {
    queue = queue.then(work).catch(() => update({ busy: null, broken: true }));
  }
  const remember = (): Promise<void> =>
    ports.remember({
      sambutanSelesai: state.sambutan === null,
      menunjuk: state.menunjuk,
      dipilih: wanted,
      dilihat: [...dilihat],
    });

  const langkahOf = (id: string | null): Langkah | null => panduan.langkah.find((one) => one.id === id) ?? null;

  function judge(fakta: FaktaPanduan, change: Partial<PanduanState>): void {
    known = fakta;
    if (fakta.skp !== null) diperbaiki = new Set(tolakDari(fakta).filter((one) => diperbaiki.has(one)));
    const kemajuan = kemajuanOf(panduan, fakta, dilihat, diperbaiki);
    const halaman = change.halaman === undefined ? state.halaman : change.halaman;
    const langkah = langkahOf(kemajuan.sekarang);
    update({
      ...change,
      kemajuan,
      disini: langkah !== null && isHere(langkah, halaman),
      tujuan: tujuanOf(langkah, kemajuan),
      // A step that is over closes; the next one opens.
      dibuka: state.kemajuan?.sekarang === kemajuan.sekarang ? state.dibuka : kemajuan.sekarang,
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
    if (state.kemajuan === null) return;
    judge(known, {});
    await point();
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
      if (FORMULIR.has(halaman) && state.kemajuan !== null) {
        update({ page, halaman, disini: isHere(langkahOf(state.kemajuan.sekarang) ?? NIRLANGKAH, halaman) });
        await point();
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
    await point();
  }
  function lookSoon(): void {
    looksWaiting += 1;
    enqueue(look);
  }

  /** What to point at now; null = nothing on this page. */
  function orderNow(): OrderTunjuk | null {
    const { kemajuan, halaman, menunjuk } = state;
    const langkah = langkahOf(kemajuan?.sekarang ?? null);
    const keadaan = kemajuan?.langkah.find(({ id }) => id === langkah?.id)?.keadaan;
    if (!menunjuk || kemajuan === null || langkah === null || keadaan === undefined) return null;
    const titik = titikDi(langkah, halaman, keadaan, kemajuan.sasaran);
    if (titik.length === 0) return null;
    const { look: looks, say } = ports.pointer();
    const wordsOf = (id: string): string => state.teks[id] ?? say(id);
    const teks = titik.map(({ id, baris }): [string, string] => [
      id,
      baris ? `${wordsOf(id)} ${say('baris-pertama')}` : wordsOf(id),
    ]);
    return { titik, teks: Object.fromEntries([...teks, ['buka-menu', say('buka-menu')]]), look: looks };
  }

  function endPointing(): void {
    const ended = line;
    line = null;
    ended?.end();
    if (state.lapor !== null) update({ lapor: null });
  }

  async function point(): Promise<void> {
    const order = orderNow();
    if (order === null) {
      endPointing();
      return;
    }
    const key = JSON.stringify(order);
    if (line?.order === key) return;
    endPointing();
    const reads = new Set(order.titik.filter(({ bacaSesudah }) => bacaSesudah).map(({ id }) => id));
    // Before it is there: a report may come sooner than the answer.
    line = { order: key, reads, focus: () => Promise.resolve(), end: () => undefined };
    const opened = await door.point(
      order,
      (lapor) => {
        if (line?.order === key) onLapor(lapor);
      },
      () => {
        if (line?.order !== key) return;
        line = null;
        update({ lapor: null });
        // The page that was left may have been looked at a moment too late: nobody would point on the one that came.
        if (ends < MOST_ENDS) ports.later(() => enqueue(point));
        ends += 1;
      },
    );
    if (opened === null) {
      line = null;
      update({ lapor: { kind: 'habis' } });
    } else line = { order: key, reads, focus: () => opened.focus(), end: () => opened.end() };
  }

  function onLapor(lapor: LaporTunjuk): void {
    const before = state.lapor?.kind === 'ditunjuk' ? state.lapor.id : null;
    const saved =
      before !== null && line?.reads.has(before) === true && lapor.kind === 'ditunjuk' && lapor.id !== before;
    ends = 0;
    update({ lapor });
    if (lapor.kind === 'ditutup') {
      update({ menunjuk: false });
      enqueue(async () => {
        endPointing();
        await remember();
      });
    }
    // Something was saved, or all there was to point at is done, without a new page: only a reading can say what comes next.
    if (saved || (lapor.kind === 'habis' && before !== null)) lookSoon();
  }

  async function handle(intent: PanduanIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        views += 1;
        return tersedia === null ? loadGuides() : undefined;
      case 'away':
        views = Math.max(0, views - 1);
        return;
      case 'readAgain':
        return;
      case 'buka':
        update({ dibuka: intent.langkah });
        return;
      case 'pilih':
        if (intent.kunci === state.dipilih) return;
        wanted = intent.kunci;
        dilihat = new Set();
        await loadGuides();
        return remember();
      case 'lihat': {
        const others = [...dilihat].filter((id) => id !== intent.langkah);
        dilihat = new Set(intent.selesai ? [...others, intent.langkah] : others);
        judge(known, {});
        await remember();
        return point();
      }
      case 'diperbaiki': {
        const tolak = tolakDari(known).find((one) => !diperbaiki.has(one));
        if (tolak === undefined) return;
        diperbaiki = new Set([...diperbaiki, tolak]);
        judge(known, {});
        return point();
      }
      case 'tunjuk':
        update({ menunjuk: intent.aktif });
        await remember();
        return point();
      case 'fokus':
        return line?.focus();
      case 'keHalaman': {
        if (state.tujuan === null) return;
        const nomor = read?.fakta.berlaku ?? read?.fakta.skp?.nomor ?? null;
        return door.open(state.tujuan, nomor, read?.skp?.links.lampiran ?? null);
      }
      case 'sambutan':
        update({ sambutan: intent.ke });
        if (intent.ke === null) await remember();
        return;
    }
  }

  ports.onPanduanChange(() => enqueue(loadGuides));
  door.onChange(() => {
    if (views > 0 || state.menunjuk) lookSoon();
  });

  return {
    state: () => state,
    send(intent) {
      enqueue(() => handle(intent));
      if (intent.type === 'open' || intent.type === 'readAgain') lookSoon();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue,
  };
}

const NIRLANGKAH: Langkah = { id: '', opsional: true, bukti: null, halaman: null, titik: [] };

/** Where the current step happens; dead ends about the list of SKP are mended there. */
function tujuanOf(
  langkah: Langkah | null,
  { langkah: semua }: NonNullable<PanduanState['kemajuan']>,
): HalamanPanduan | null {
  const keadaan = semua.find(({ id }) => id === langkah?.id)?.keadaan;
  if (langkah === null || keadaan === undefined) return null;
  const sebab = keadaan.kind === 'terhalang' ? keadaan.sebab : null;
  return sebab === 'skpKosong' || sebab === 'tahunLain' ? 'daftar-skp' : langkah.halaman;
}

function bulanTerisiOf({ fakta }: Terbaca): number | null {
  const bulan = fakta.skp?.rhk.flatMap(({ indikator }) => indikator.flatMap((one) => one.bulan ?? [])) ?? [];
  return bulan.length === 0 ? null : bulan.filter(({ nilai }) => nilai !== null).length / bulan.length;
}

function statusOf({ fakta }: Terbaca): PanduanState['status'] {
  if (fakta.skp === null) return null;
  const counts: Partial<Record<StatusIndikator, number>> = {};
  for (const { status } of fakta.skp.rhk.flatMap(({ indikator }) => indikator))
    if (status !== null) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
