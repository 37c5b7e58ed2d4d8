/** The trainer's mode follows the guide, keeps nothing about a person, and puts back what it changed. */
import { describe, expect, it } from 'vitest';
import { PANDUAN_STATES } from '../../../scripts/gallery/panduan-states';
import { kodeContoh } from '../../../scripts/gallery/pelatih-states';
import { createPelatihMachine } from '../../../utils/workflow/pelatih-machine';
import type { PelatihMemory, PelatihSession, ZoomSemula } from '../../../utils/workflow/pelatih-ports';
import { EMPTY_PANDUAN, type PanduanState } from '../../../utils/workflow/panduan-state';

const NOTHING: PelatihMemory = { aktif: false, besar: false, kelas: [] };

function open(memory = NOTHING, stored: PelatihSession | null = null) {
  let clock = 1000;
  let guide: PanduanState = EMPTY_PANDUAN;
  let listener: () => void = () => undefined;
  let masked = false;
  let session = stored;
  let kept = memory;
  let keptElsewhere: () => void = () => undefined;
  let tab: number | null = 7;
  const done: string[] = [];
  const machine = createPelatihMachine({
    memory,
    samarkan: false,
    remember: (next) => {
      kept = next;
      return Promise.resolve();
    },
    recall: () => Promise.resolve(kept),
    onMemory: (changed) => (keptElsewhere = changed),
    loadSession: () => Promise.resolve(session),
    keepSession: (next) => {
      session = next;
      return Promise.resolve();
    },
    panduan: {
      state: () => guide,
      subscribe(next) {
        listener = () => next(guide);
        return () => undefined;
      },
    },
    samaran: {
      isOn: () => Promise.resolve(masked),
      set(on) {
        masked = on;
        return Promise.resolve(tab !== null);
      },
      onChange: () => undefined,
    },
    zoom: (percent, before): Promise<ZoomSemula | null> => {
      done.push(`zoom ${String(percent)}`);
      return Promise.resolve(tab === null ? null : { tabId: tab, semula: before?.semula ?? 1.1, persen: percent });
    },
    zoomBack: ({ semula }) => {
      done.push(`zoom back ${String(semula)}`);
      return Promise.resolve();
    },
    openProjector: () => Promise.resolve(),
    pointAgain: () => done.push('point'),
    now: () => clock,
  });
  return {
    machine,
    done,
    kept: () => kept,
    /** Another window's panel keeps this. */
    keptThere: async (next: PelatihMemory) => {
      kept = next;
      keptElsewhere();
      await machine.settled();
      return machine.state();
    },
    session: () => session,
    masked: () => masked,
    noTab: () => (tab = null),
    send: async (...intents: Parameters<typeof machine.send>[0][]) => {
      for (const intent of intents) machine.send(intent);
      await machine.settled();
      return machine.state();
    },
    becomes: async (next: PanduanState, at: number) => {
      guide = next;
      clock = at;
      listener();
      await machine.settled();
      return machine.state();
    },
  };
}
const AKTIF = { type: 'aktifkan', aktif: true } as const;

describe('the trainer’s mode', () => {
  it('gives everybody a code once something was read, and times steps only while it is on', async () => {
    const { send, becomes, session } = open();
    expect((await send({ type: 'open' })).kode).toBeNull();
    const read = await becomes(PANDUAN_STATES.panduanKirim, 5000);
    expect(read.kode).toMatch(/^\w{5}-\w{5}$/);
    expect([read.waktu.langkah, session()]).toEqual([null, null]);
    expect((await send(AKTIF)).waktu).toEqual({ langkah: 'kirim', sejak: 5000, lewat: {} });
    const moved = await becomes(PANDUAN_STATES.panduanSkpKosong, 65_000);
    expect(moved.waktu).toEqual({ langkah: 'tahunan', sejak: 65_000, lewat: { kirim: 60_000 } });
    expect(session()?.waktu).toEqual(moved.waktu);
    // The panel was closed meanwhile: the time went on.
    const again = open({ ...NOTHING, aktif: true }, session());
    await again.send({ type: 'open' });
    expect((await again.becomes(PANDUAN_STATES.panduanKirim, 95_000)).waktu.lewat).toEqual({
      kirim: 60_000,
      tahunan: 30_000,
    });
    expect((await again.send({ type: 'ulangWaktu' })).waktu).toEqual({ langkah: 'kirim', sejak: 95_000, lewat: {} });
  });

  it('puts masking, zoom and pointer back when it ends', async () => {
    const { send, done, masked, session, kept } = open();
    await send(AKTIF, { type: 'samarkan', on: true }, { type: 'penunjukBesar', besar: true });
    const large = await send({ type: 'perbesar', persen: 150 }, { type: 'perbesar', persen: 200 });
    expect([large.samarkan, large.perbesaran, masked(), kept().besar]).toEqual([true, 200, true, true]);
    expect(session()?.zoom).toEqual({ tabId: 7, semula: 1.1, persen: 200 });
    // The panel is closed and opened: it says how large the tab is, so that 100 % can be chosen.
    expect((await open({ ...NOTHING, aktif: true }, session()).send({ type: 'open' })).perbesaran).toBe(200);
    const off = await send({ type: 'aktifkan', aktif: false });
    expect([off.samarkan, off.perbesaran, masked(), session()?.zoom]).toEqual([false, 100, false, null]);
    expect(done).toEqual(['point', 'zoom 150', 'zoom 200', 'zoom back 1.1', 'point']);
  });

  it('says what it could not do', async () => {
    const { send, noTab } = open();
    noTab();
    const state = await send(AKTIF, { type: 'samarkan', on: true }, { type: 'perbesar', persen: 150 });
    expect([state.samaranLuput, state.tanpaTab, state.perbesaran]).toEqual([true, true, 100]);
    expect((await send({ type: 'samarkan', on: false })).samaranLuput).toBe(false);
  });

  it('keeps the class by number and code alone, and empties it', async () => {
    const { send, becomes, kept } = open();
    await send({ type: 'open' });
    const kode = (await becomes(PANDUAN_STATES.panduanKirim, 1)).kode ?? '';
    const taken = await send({ type: 'kode', teks: `4 ${kode}\nsalah` });
    expect(taken.kelas).toMatchObject([{ nomor: 4, di: 8, perluBantuan: false }]);
    expect(taken.salah).toEqual([{ tulisan: 'salah', sebab: 'salahKetik' }]);
    expect(kept()).toEqual({ aktif: false, besar: false, kelas: [{ nomor: 4, kode }] });
    expect((await open(kept()).send({ type: 'open' })).kelas).toMatchObject([{ nomor: 4 }]);
    expect((await send({ type: 'hapusPeserta', nomor: 4 })).kelas).toEqual([]);
    await send({ type: 'kode', teks: kode }, { type: 'kosongkanKelas' });
    expect(kept().kelas).toEqual([]);
  });

  it('takes over what the panel of another window keeps, and writes over none of it', async () => {
    const { send, keptThere, kept } = open();
    const kode = kodeContoh(3);
    // Before this panel's guide was opened, and after it.
    await keptThere({ ...NOTHING, aktif: true, kelas: [{ nomor: 8, kode }] });
    expect((await send({ type: 'open' })).kelas).toMatchObject([{ nomor: 8, di: 3 }]);
    const now = await keptThere({ ...NOTHING, aktif: true, kelas: [{ nomor: 9, kode }] });
    expect(now.kelas).toMatchObject([{ nomor: 9, di: 3 }]);
    await send({ type: 'penunjukBesar', besar: true }, { type: 'kode', teks: kode });
    expect(kept()).toEqual({
      aktif: true,
      besar: true,
      kelas: [
        { nomor: 1, kode },
        { nomor: 9, kode },
      ],
    });
    // Everything was erased there.
    const erased = await keptThere(NOTHING);
    expect([erased.aktif, erased.besar, erased.kelas]).toEqual([false, false, []]);
  });
});
