/**
 * The editor of own guides. Invariants:
 * - every change is shown at once and kept in this browser; one that could not be kept is said;
 * - a point comes from the page by page, role and label, and only where its text may be in a pack;
 * - nothing leaves as a file that the reader of files would refuse.
 */
import { newId } from '../bangku/ids';
import type { LaporPilih } from '../agent/pemilih-agent';
import { TITIK_TERBANYAK, type PanduanSendiri, type TitikSendiri } from '../guide/sendiri';
import { textProblem } from '../packs/check-pack';
import { checkPanduan, readPanduanFile, writePanduanFile } from '../packs/panduan-file';
import { halamanOf } from './panduan-halaman';
import type { SusunPorts } from './susun-ports';
import { EMPTY_SUSUN, type KabarSusun, type SusunIntent, type SusunState } from './susun-state';
import type { Task } from './tasks';
import { insertedAt, removedAt } from '../skp/list-edit';

export interface SusunMachine extends Task<SusunState, SusunIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

export function createSusunMachine(ports: SusunPorts): SusunMachine {
  const { store, door } = ports;
  const listeners = new Set<(state: SusunState) => void>();
  let state: SusunState = EMPTY_SUSUN;
  let queue: Promise<void> = Promise.resolve();
  let removed: { readonly panduan: PanduanSendiri; readonly at: number } | null = null;
  let line: { end(): void } | null = null;

  function update(change: Partial<SusunState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }
  function enqueue(work: () => Promise<void> | void): void {
    queue = queue.then(work).catch(() => update({ loading: state.loading === 'ready' ? 'ready' : 'failed' }));
  }

  const shown = (panduan: readonly PanduanSendiri[], id: string | null): Partial<SusunState> => {
    const dibuka = panduan.find((one) => one.id === id) ?? null;
    const checked = dibuka === null ? null : checkPanduan(dibuka);
    return {
      panduan,
      dibuka,
      masalah: checked === null || checked.ok ? null : checked.reason,
      lengkap: panduan.filter((one) => checkPanduan(one).ok).map((one) => one.id),
    };
  };

  /** Shown at once; kept in the order of the steps. */
  function change(
    step: (now: readonly PanduanSendiri[]) => readonly PanduanSendiri[],
    id: string | null,
    kabar: KabarSusun | null = null,
  ): void {
    removed = null;
    const picking = state.dibuka?.langkah[state.memilih ?? -1];
    const next = shown(step(state.panduan), id);
    // The step a control is being chosen for may have moved.
    const at = picking === undefined ? -1 : (next.dibuka?.langkah.indexOf(picking) ?? -1);
    update({ ...next, kabar, dapatDikembalikan: false, ...(at < 0 ? {} : { memilih: at }) });
    enqueue(async () => {
      const kept = await store.change(step);
      if (!kept.ok) update({ kabar: { kind: 'takTersimpan', why: kept.reason } });
    });
  }
  const put = (panduan: PanduanSendiri, kabar: KabarSusun | null = null): void =>
    change(
      (now) =>
        now.some(({ id }) => id === panduan.id)
          ? now.map((one) => (one.id === panduan.id ? panduan : one))
          : [...now, panduan],
      panduan.id,
      kabar,
    );
  /** Until the next change. */
  function canBringBack(panduan: PanduanSendiri, at: number): void {
    removed = { panduan, at };
    update({ dapatDikembalikan: true });
  }
  const freshId = (): string => newId(`panduan ${String(ports.now())}`, new Set(state.panduan.map(({ id }) => id)));

  async function load(): Promise<void> {
    const stored = await store.load();
    if (stored === null) update({ loading: 'failed' });
    else update({ ...shown(stored, state.dibuka?.id ?? null), loading: 'ready' });
  }

  async function openFile(file: File): Promise<void> {
    const read = readPanduanFile(await ports.readFile(file));
    if (!read.ok) {
      update({ kabar: { kind: 'fileRefused', name: file.name, problem: read.reason } });
      return;
    }
    // A file may hold a version of a guide that is here: both stay.
    const taken = state.panduan.some(({ id }) => id === read.value.id);
    const panduan = taken ? { ...read.value, id: freshId() } : read.value;
    put(panduan, { kind: 'dibuka', judul: panduan.judul });
  }

  async function pick(langkah: number): Promise<void> {
    stopPicking();
    const { dibuka } = state;
    const step = dibuka?.langkah[langkah];
    if (dibuka === null || step === undefined) return;
    if ((step.titik?.length ?? 0) >= TITIK_TERBANYAK) {
      update({ kabar: { kind: 'titikPenuh' } });
      return;
    }
    update({ memilih: langkah, kabar: null });
    let over = false;
    const opened = await door.pick(
      ports.pickOrder(),
      (lapor) => {
        over = true;
        enqueue(() => picked(lapor, dibuka.id));
      },
      () => {
        if (!over) update({ memilih: null, kabar: { kind: 'terputus' } });
      },
    );
    if (opened === null) update({ memilih: null, kabar: { kind: 'tanpaTab' } });
    else line = opened;
  }

  async function picked(lapor: LaporPilih, id: string): Promise<void> {
    // Asked while the line still holds the page.
    const halaman = lapor.kind === 'dipilih' && lapor.peran !== 'menu' ? halamanOf(await door.look()) : null;
    const langkah = state.memilih;
    stopPicking();
    await door.back();
    if (lapor.kind !== 'dipilih' || langkah === null) return;
    const { peran, label, rute, baris } = lapor;
    if (peran !== 'menu' && halaman === null) {
      update({ kabar: { kind: 'halamanLain' } });
      return;
    }
    if (textProblem(label) !== null) {
      update({ kabar: { kind: 'labelDitolak' } });
      return;
    }
    const panduan = state.panduan.find((one) => one.id === id);
    if (panduan === undefined) return;
    const titik: TitikSendiri = {
      halaman,
      peran,
      label,
      ...(rute === null ? {} : { rute }),
      ...(baris ? { baris: 'pertama' } : {}),
      teks: '',
    };
    const steps = panduan.langkah.map((one, at) =>
      at === langkah ? { ...one, titik: [...(one.titik ?? []), titik] } : one,
    );
    put({ ...panduan, langkah: steps }, { kind: 'ditambah', label });
  }

  function stopPicking(): void {
    const ended = line;
    line = null;
    ended?.end();
    if (state.memilih !== null) update({ memilih: null });
  }

  function handle(intent: SusunIntent): Promise<void> | void {
    const { dibuka } = state;
    const at = dibuka === null ? 0 : state.panduan.indexOf(dibuka);
    switch (intent.type) {
      case 'open':
        update({ loading: 'loading' });
        return load();
      case 'baru':
        put(
          intent.dari === 'resmi'
            ? { id: freshId(), ...ports.official() }
            : { id: freshId(), judul: ports.nameless(), langkah: [{ judul: '', teks: '' }] },
        );
        return;
      case 'berkas':
        return openFile(intent.file);
      case 'buka':
        stopPicking();
        update({ ...shown(state.panduan, intent.id), kabar: null });
        return;
      case 'ubah':
        return;
      case 'hapus':
        stopPicking();
        if (dibuka === null) return;
        change((now) => now.filter(({ id }) => id !== dibuka.id), null, { kind: 'dihapus', judul: dibuka.judul });
        canBringBack(dibuka, at);
        return;
      case 'hapusLangkah': {
        const gone = dibuka?.langkah[intent.langkah];
        if (dibuka === null || gone === undefined) return;
        if (intent.langkah === state.memilih) stopPicking();
        const langkah = removedAt(dibuka.langkah, intent.langkah);
        put({ ...dibuka, langkah }, { kind: 'dihapus', judul: gone.judul });
        canBringBack(dibuka, at);
        return;
      }
      case 'kembalikan':
        if (removed !== null) {
          const { panduan: back, at: place } = removed;
          change(
            (now) =>
              insertedAt(
                now.filter(({ id }) => id !== back.id),
                place,
                back,
              ),
            back.id,
          );
        }
        return;
      case 'unduh': {
        if (dibuka === null || state.masalah !== null) return;
        const name = `${dibuka.id}.json`;
        ports.save({ name, mime: 'application/json', bytes: writePanduanFile(dibuka) });
        update({ kabar: { kind: 'diunduh', name } });
        return;
      }
      case 'tunjuk':
        return pick(intent.langkah);
      case 'batalTunjuk':
        stopPicking();
    }
  }

  return {
    state: () => state,
    send(intent) {
      // What is typed is there before the next letter.
      if (intent.type === 'ubah') put(intent.panduan);
      else enqueue(() => handle(intent));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue,
  };
}
