/**
 * The trainer's mode. Invariants:
 * - it follows the guide and never moves it: what is shown on the projector or typed as a code proves nothing there;
 * - nothing about a person is kept: codes hold states of steps, times hold ids of steps;
 * - what it changed outside (masking, zoom, large pointer) is put back when the mode ends.
 */
import { resmi } from '../guide/guides/resmi';
import { barisKelas, langkahKelas, tambahKode, type Peserta } from '../guide/kelas';
import { kodeKemajuan } from '../guide/kode-kemajuan';
import { gantiLangkah, mulaiWaktu } from '../guide/waktu-langkah';
import type { PelatihPorts, ZoomSemula } from './pelatih-ports';
import { firstPelatih, type PelatihIntent, type PelatihState, type Perbesaran } from './pelatih-state';
import type { Task } from './tasks';

export interface PelatihMachine extends Task<PelatihState, PelatihIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

export function createPelatihMachine(ports: PelatihPorts): PelatihMachine {
  const { panduan, samaran, now } = ports;
  const listeners = new Set<(state: PelatihState) => void>();
  let kelas: readonly Peserta[] = ports.memory.kelas;
  let zoom: ZoomSemula | null = null;
  let ready = false;
  let state: PelatihState = { ...firstPelatih(ports.memory, ports.samarkan), ...inGuide() };
  let queue: Promise<void> = Promise.resolve();

  function update(change: Partial<PelatihState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }
  function enqueue(work: () => Promise<void> | void): void {
    queue = queue.then(work).catch(() => update({ broken: true }));
  }
  const remember = (): Promise<void> => ports.remember({ aktif: state.aktif, besar: state.besar, kelas });
  const keep = (): Promise<void> => ports.keepSession({ waktu: state.waktu, zoom });

  /** Everything that depends on the guide that is shown. */
  function inGuide(): Pick<PelatihState, 'langkah' | 'langkahResmi' | 'kode' | 'kelas' | 'ringkasan'> {
    const { kemajuan, bulanTerisi } = panduan.state();
    const steps = kemajuan?.langkah ?? resmi.langkah;
    // Participants may follow other guides; what their codes can say is said of the official one.
    const isResmi = steps.every(({ teks }) => teks === undefined);
    const ids = resmi.langkah.map(({ id }) => id);
    const baris = barisKelas(kelas, ids);
    return {
      langkah: steps.map(({ id, bukti, teks }) => ({
        id,
        halaman: resmi.langkah.find((one) => one.bukti === bukti)?.halaman ?? null,
        ...(teks === undefined ? {} : { teks }),
      })),
      langkahResmi: ids.map((id) => ({ id })),
      kode:
        kemajuan === null || !isResmi ? null : kodeKemajuan(kemajuan, bulanTerisi === null ? null : bulanTerisi * 10),
      kelas: baris,
      ringkasan: langkahKelas(baris, ids),
    };
  }
  async function follow(): Promise<void> {
    const { kemajuan } = panduan.state();
    update(inGuide());
    if (!state.aktif || kemajuan === null) return;
    const waktu = gantiLangkah(state.waktu, kemajuan.sekarang, now());
    if (waktu === state.waktu) return;
    update({ waktu });
    await keep();
  }
  /** As the panels of all windows left it. */
  async function recall(): Promise<void> {
    const { aktif, besar, kelas: kept } = await ports.recall();
    kelas = kept;
    update({ aktif, besar, ...inGuide() });
  }
  async function begin(): Promise<void> {
    if (ready) return;
    ready = true;
    await recall();
    const session = await ports.loadSession();
    zoom = session?.zoom ?? null;
    update({
      ...(session === null ? {} : { waktu: session.waktu }),
      perbesaran: (zoom?.persen ?? 100) as Perbesaran,
      samarkan: await samaran.isOn(),
    });
    await follow();
  }

  async function mask(on: boolean): Promise<void> {
    update({ samarkan: on });
    update({ samaranLuput: !(await samaran.set(on)) && on });
  }
  async function smallAgain(): Promise<void> {
    if (zoom !== null) await ports.zoomBack(zoom);
    zoom = null;
    update({ perbesaran: 100, tanpaTab: false });
    await keep();
  }

  async function handle(intent: PelatihIntent): Promise<void> {
    await begin();
    switch (intent.type) {
      case 'open':
        return;
      case 'aktifkan':
        update({ aktif: intent.aktif });
        await remember();
        if (intent.aktif) {
          update({ waktu: mulaiWaktu(panduan.state().kemajuan?.sekarang ?? null, now()) });
          return keep();
        }
        await mask(false);
        await smallAgain();
        ports.pointAgain();
        return;
      case 'samarkan':
        return mask(intent.on);
      case 'penunjukBesar':
        update({ besar: intent.besar });
        await remember();
        ports.pointAgain();
        return;
      case 'perbesar': {
        if (intent.persen === 100) return smallAgain();
        const larger = await ports.zoom(intent.persen, zoom);
        if (larger === null) {
          update({ tanpaTab: true });
          return;
        }
        zoom = larger;
        update({ perbesaran: intent.persen, tanpaTab: false });
        return keep();
      }
      case 'proyektor':
        return ports.openProjector();
      case 'ulangWaktu':
        update({ waktu: mulaiWaktu(panduan.state().kemajuan?.sekarang ?? null, now()) });
        return keep();
      case 'kode': {
        const { kelas: next, ...told } = tambahKode(
          kelas,
          intent.teks,
          state.langkahResmi.map(({ id }) => id),
        );
        return newClass(next, told);
      }
      case 'hapusPeserta':
        return newClass(
          kelas.filter(({ nomor }) => nomor !== intent.nomor),
          { diterima: [], salah: [] },
        );
      case 'kosongkanKelas':
        return newClass([], { diterima: [], salah: [] });
    }
  }
  async function newClass(next: readonly Peserta[], told: Pick<PelatihState, 'diterima' | 'salah'>): Promise<void> {
    kelas = next;
    update({ ...inGuide(), ...told });
    await remember();
  }

  panduan.subscribe(() => {
    if (ready) enqueue(follow);
  });
  // In the order of our own changes, which are kept when each is over: nothing of theirs is undone.
  ports.onMemory(() => enqueue(recall));
  samaran.onChange((on) => update({ samarkan: on }));

  return {
    state: () => state,
    send: (intent) => enqueue(() => handle(intent)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue,
  };
}
