/**
 * The check page: which words of e-Kinerja were found on the page in the tab, and the page report. Invariants:
 * - what is saved is exactly what was shown: the report of the look on the screen, the note for whoever helps;
 * - a look that was overtaken by a later one is dropped;
 * - nothing is changed on the page, and nothing leaves but the file the person saves.
 */
import type { KataSitus } from '../ekinerja/adopt-words';
import type { LihatHalaman } from '../ekinerja/laporan/look';
import { catatanBantuan } from './catatan-bantuan';
import { createKataSteps } from './halaman-kata';
import { createTunjukSteps } from './halaman-tunjuk';
import { EMPTY_HALAMAN, type HalamanIntent, type HalamanState } from './halaman-state';
import type { HalamanPorts } from './halaman-ports';
import { pageStateOf } from './page-state';
import type { Task } from './tasks';

export interface HalamanMachine extends Task<HalamanState, HalamanIntent> {
  /** Resolves when the look that goes on, and the steps sent so far, are over (for tests). */
  readonly settled: () => Promise<void>;
}

export function createHalamanMachine(ports: HalamanPorts): HalamanMachine {
  const { door, save, version, now } = ports;
  const listeners = new Set<(state: HalamanState) => void>();
  let state: HalamanState = { ...EMPTY_HALAMAN, labelSitus: ports.kata.kenal.label };
  let looks = 0;
  let last: Promise<unknown> = Promise.resolve();

  function update(change: Partial<HalamanState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }
  async function look(): Promise<LihatHalaman | null> {
    const mine = ++looks;
    update({ membaca: true });
    const { found, lihat } = await door.look();
    if (mine !== looks) return lihat;
    // A page on its way says so itself when it is there.
    if (found.kind === 'loading') {
      update({ tanpa: { kind: 'looking' }, lihat: null, tersimpan: null });
      return null;
    }
    const page = lihat === null ? pageStateOf(found) : null;
    const tanpa = page !== null && isTanpa(page) ? page : null;
    update({ tanpa, lihat, membaca: false, tersimpan: null });
    return lihat;
  }
  const start = (): void => void (last = look());
  const kata = createKataSteps(
    ports,
    () => state.sendiri,
    (change) => update({ sendiri: { ...state.sendiri, ...change } }),
  );
  const tunjuk = createTunjukSteps(
    ports,
    (change) => update({ sendiri: { ...state.sendiri, ...change } }),
    (label, teks) =>
      enqueue(async () => {
        // The page it was shown on is still there: nothing gets through the glass.
        const there = await look();
        if (there === null) update({ sendiri: { ...state.sendiri, kabar: { kind: 'terputus' } } });
        else kata.point(label, teks, there.di);
      }),
  );
  // One step that failed must not hold up those after it.
  const failed = (): void =>
    update({ sendiri: { ...state.sendiri, kabar: { kind: 'takTersimpan', why: 'storageFailed' } } });
  let steps: Promise<void> = kata.load().catch(failed);
  const enqueue = (step: () => Promise<void>): void => void (steps = steps.then(step).catch(failed));

  async function showNote(): Promise<void> {
    const halaman = state.lihat?.detection ?? null;
    update({
      catatan: { isi: await catatanBantuan({ ...(await ports.bantuan()), halaman }, now()), tersimpan: false },
    });
  }
  function saveNote(): void {
    if (state.catatan === null) return;
    const { isi } = state.catatan;
    save({ name: 'catatan-bantuan.json', mime: 'application/json', bytes: new TextEncoder().encode(isi) });
    update({ catatan: { isi, tersimpan: true } });
  }

  door.onChange(start);
  start();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(intent) {
      if (intent.type === 'lihatLagi') start();
      else if (intent.type === 'beriIzin') last = door.askPermission().then(look);
      else if (intent.type === 'tunjukKata') enqueue(() => tunjuk.start(intent.label));
      else if (intent.type === 'batalTunjuk') tunjuk.stop();
      else if (intent.type === 'lihatCatatan') enqueue(showNote);
      else if (intent.type === 'simpanCatatan') saveNote();
      else if (intent.type !== 'simpanLaporan') enqueue(() => kata.take(intent));
      else if (state.lihat !== null) {
        const name = nameOf(state.lihat, now());
        save({ name, mime: 'text/html', bytes: new TextEncoder().encode(reportOf(state.lihat, version, kata.used())) });
        update({ tersimpan: name });
      }
    },
    settled: async () => {
      await steps;
      await last;
    },
  };
}

const isTanpa = (page: ReturnType<typeof pageStateOf>): page is NonNullable<HalamanState['tanpa']> =>
  page.kind !== 'otherPage' &&
  page.kind !== 'unrecognised' &&
  page.kind !== 'matriks' &&
  page.kind !== 'matriksUnreadable';

const nameOf = ({ detection }: LihatHalaman, now: Date): string =>
  `laporan-halaman-${detection.page ?? 'tidak-dikenali'}-${now.toISOString().slice(0, 10)}.html`;

/** The sketch, and behind its first line what the detectors said and the person's own words; nothing of the page. */
function reportOf(
  { detection: { page, confidence, signs }, laporan }: LihatHalaman,
  version: string,
  used: readonly KataSitus[],
): string {
  const missing = signs.filter(({ found }) => !found).map(({ kind, what }) => `${kind} "${what}"`);
  const said = [
    `Asisten e-Kinerja ${version}`,
    `halaman: ${page ?? 'tidak dikenali'} (${confidence.toFixed(2)})`,
    `tidak ditemukan: ${missing.length === 0 ? '-' : missing.join(', ')}`,
    ...used.map(saidOf),
  ];
  return laporan.html.replace('\n', `\n<!-- ${said.join('; ').replaceAll('--', '-').replaceAll('>', '')} -->\n`);
}

const saidOf = ({ label, teks, di }: KataSitus): string => {
  const where = di === undefined ? 'semua halaman' : `hanya ${di.halaman ?? 'semua halaman'} di ${di.host}`;
  return `kata tambahan: ${label} = ${teks.map((one) => `"${one}"`).join(', ')} (${where})`;
};
