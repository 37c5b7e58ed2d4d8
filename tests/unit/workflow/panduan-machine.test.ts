/** The guide's machine over the stand-in itself: what e-Kinerja holds decides, nothing that was clicked. */
import { describe, expect, it } from 'vitest';
import { runChecklist } from '../../../utils/checklist/runner';
import type { LaporTunjuk, OrderTunjuk } from '../../../utils/agent/penunjuk-agent';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import type { PageId } from '../../../utils/ekinerja/types';
import { createPanduanMachine } from '../../../utils/workflow/panduan-machine';
import type { PageLook } from '../../../utils/workflow/matriks-ports';
import type { PanduanMemory, PanduanTersedia } from '../../../utils/workflow/panduan-ports';
import { route } from '../../../utils/ekinerja/routes';
import type { SeedName, State } from '../../../simulator/contract';
import { address, openSite } from '../ekinerja/stand-in';
import { ownGuide } from '../guide/own-guide';
import { parsePage } from '../run/support/parse-page';

const SAYA = 1;
const pageLook = (page: PageId | null): PageLook => ({
  kind: 'page',
  latihan: false,
  report: { detection: { page, confidence: 1, signs: [] }, accountTag: 'a', unsavedEdits: false, run: null },
});

async function open(seed: SeedName, memory: Partial<PanduanMemory> = {}, guides: PanduanTersedia[] = []) {
  let guidesChanged: () => void = () => undefined;
  const site = await openSite(seed);
  const { state } = site.simulator;
  const mine = new Set(state.tenure.filter(({ idPegawai }) => idPegawai === SAYA).map(({ id }) => id));
  let look: PageLook = pageLook('profil');
  let changed: () => void = () => undefined;
  let url = address(route.profil);
  const reader = createSkpReader({
    fetch: (input, init) => site.client.fetch(input, init),
    parse: parsePage,
    pageUrl: () => url,
  });
  const orders: OrderTunjuk[] = [];
  const remembered: PanduanMemory[] = [];
  const first: PanduanMemory = { sambutanSelesai: true, menunjuk: false, dipilih: 'resmi', dilihat: [], ...memory };
  let kept = first;
  let memoryChanged: () => void = () => undefined;
  const opened: string[] = [];
  let onLapor: (lapor: LaporTunjuk) => void = () => undefined;
  let ended = 0;
  let again: () => void = () => undefined;
  const signal = () => new AbortController().signal;
  const machine = createPanduanMachine({
    door: {
      look: () => Promise.resolve(look),
      readSkp: (nomor) => reader.readWhole(nomor, signal()),
      readSkpList: () => reader.readSkpList(signal()),
      readHarian: () => reader.readHarian(signal()),
      atasanKosong: () => Promise.resolve(state.rhk.every(({ idPegawai }) => idPegawai === SAYA)),
      onChange: (callback) => (changed = callback),
      open: (halaman, nomor) => {
        opened.push(nomor === null ? halaman : `${halaman} ${nomor}`);
        return Promise.resolve();
      },
      point: (order, callback) => {
        orders.push(order);
        onLapor = callback;
        return Promise.resolve({ focus: () => Promise.resolve(), end: () => (ended += 1) });
      },
    },
    loadChecklist: () => Promise.resolve({ runChecklist }),
    loadPanduan: () => Promise.resolve(guides),
    onPanduanChange: (callback) => (guidesChanged = callback),
    memory: first,
    remember: (next) => {
      remembered.push(next);
      kept = next;
      memoryChanged();
      return Promise.resolve();
    },
    recall: () => Promise.resolve(kept),
    onMemory: (callback) => (memoryChanged = callback),
    pointer: () => ({
      look: { lang: 'id', theme: 'auto', words: { from: 'f', hide: 'h' } },
      say: (id) => `teks ${id}`,
    }),
    later: (run) => (again = run),
    now: () => new Date('2026-11-26T03:00:00Z').getTime(),
  });
  const send = async (...intents: Parameters<typeof machine.send>) => {
    machine.send(...intents);
    await machine.settled();
    await machine.settled();
    return machine.state();
  };
  const keadaan = () =>
    Object.fromEntries((machine.state().kemajuan?.langkah ?? []).map((one) => [one.id, one.keadaan.kind]));
  return {
    machine,
    send,
    keadaan,
    state,
    mine,
    orders,
    remembered,
    kept: () => kept,
    /** Another window's panel keeps this. */
    keptThere: async (change: Partial<PanduanMemory>, told = true) => {
      kept = { ...kept, ...change };
      if (told) memoryChanged();
      await machine.settled();
      return machine.state();
    },
    opened,
    ended: () => ended,
    guides: async (next: readonly PanduanTersedia[]) => {
      guides = [...next];
      guidesChanged();
      await machine.settled();
    },
    lapor: (lapor: LaporTunjuk) => onLapor(lapor),
    /** What the page is now, without anybody saying so. */
    quietly: (next: PageLook) => (look = next),
    /** A while passes. */
    later: async () => {
      again();
      await machine.settled();
      await machine.settled();
    },
    go: async (next: PageLook, at: string = route.daftarRhk) => {
      look = next;
      url = address(at);
      changed();
      await machine.settled();
      await machine.settled();
    },
  };
}

describe('another guide', () => {
  const own = (isi = ownGuide): PanduanTersedia => ({ kunci: 'sendiri:kantor', dari: { kind: 'sendiri' }, isi });

  it('opens a step and goes on in the welcome at once, however long e-Kinerja is being read', async () => {
    const { machine, send } = await open('kosong');
    await send({ type: 'open' });
    machine.send({ type: 'readAgain' });
    machine.send({ type: 'buka', langkah: 'matriks' });
    machine.send({ type: 'sambutan', ke: 1 });
    expect(machine.state()).toMatchObject({ dibuka: 'matriks', sambutan: 1 });
    await machine.settled();
    await machine.settled();
    expect(machine.state()).toMatchObject({ dibuka: 'matriks', sambutan: 1 });
  });

  it('is chosen, remembered, pointed at with its own words, and goes on only by a word of the person', async () => {
    const { send, orders, remembered, keadaan } = await open('kosong', { menunjuk: true }, [own()]);
    expect((await send({ type: 'open' })).dipilih).toBe('resmi');
    const chosen = await send({ type: 'pilih', kunci: 'sendiri:kantor' });
    expect(chosen.kemajuan?.sekarang).toBe('langkah-1');
    expect(orders.at(-1)?.titik.map(({ id, rute }) => [id, rute])).toEqual([['langkah-1-titik-1', 'pegawai/profil']]);
    expect(orders.at(-1)?.teks['langkah-1-titik-1']).toBe('Buka profil Anda.');
    expect(remembered.at(-1)).toMatchObject({ dipilih: 'sendiri:kantor', dilihat: [] });
    await send({ type: 'lihat', langkah: 'langkah-1', selesai: true });
    expect(keadaan()).toMatchObject({ 'langkah-1': 'tanpaBukti', 'langkah-2': 'sekarang' });
    expect(remembered.at(-1)?.dilihat).toHaveLength(1);
    await send({ type: 'lihat', langkah: 'langkah-1', selesai: false });
    expect(keadaan()).toMatchObject({ 'langkah-1': 'tanpaBukti', 'langkah-2': 'nanti' });
  });

  it('in a new version asks for the steps that came in, and remembers those that only moved', async () => {
    const { send, guides, machine } = await open('kosong', {}, [own()]);
    await send({ type: 'open' });
    await send({ type: 'pilih', kunci: 'sendiri:kantor' });
    await send({ type: 'lihat', langkah: 'langkah-1', selesai: true });
    const baru = { judul: 'Minta surat tugas', teks: 'Di bagian umum.' };
    await guides([own({ ...ownGuide, langkah: [baru, ...ownGuide.langkah] })]);
    const { sekarang, langkah } = machine.state().kemajuan ?? {};
    expect([sekarang, langkah?.[1]?.keadaan]).toEqual(['langkah-1', { kind: 'tanpaBukti', dilihat: true }]);
  });

  it('that is gone gives way to the official one, and comes back with what was chosen', async () => {
    const { send, guides, machine } = await open('kosong', { dipilih: 'sendiri:kantor' }, [own()]);
    expect((await send({ type: 'open' })).kemajuan?.langkah).toHaveLength(4);
    await guides([]);
    expect(machine.state()).toMatchObject({ dipilih: 'resmi', daftar: [] });
    expect(machine.state().kemajuan?.langkah).toHaveLength(10);
    await guides([own({ ...ownGuide, judul: 'Revisi' })]);
    expect(machine.state()).toMatchObject({ dipilih: 'sendiri:kantor', daftar: [{ judul: 'Revisi' }] });
  });
});

describe('beside the panel of another window', () => {
  const guides = (): PanduanTersedia[] => [
    { kunci: 'sendiri:kantor', dari: { kind: 'sendiri' }, isi: ownGuide },
    { kunci: 'sendiri:lain', dari: { kind: 'sendiri' }, isi: { ...ownGuide, judul: 'Lain' } },
  ];
  const marks = async () => {
    const { send, kept } = await open('kosong', { dipilih: 'sendiri:kantor' }, guides());
    await send({ type: 'open' });
    await send({ type: 'lihat', langkah: 'langkah-1', selesai: true });
    return kept().dilihat;
  };

  it('follows the choices made there, before it was opened and after', async () => {
    const dilihat = await marks();
    const { send, keptThere, keadaan, orders } = await open('kosong', { sambutanSelesai: false }, guides());
    await keptThere({ dipilih: 'sendiri:kantor', sambutanSelesai: true, dilihat }, false);
    expect(await send({ type: 'open' })).toMatchObject({ dipilih: 'sendiri:kantor', sambutan: null });
    expect(keadaan()).toMatchObject({ 'langkah-1': 'tanpaBukti', 'langkah-2': 'sekarang' });
    const there = await keptThere({ dilihat: [], menunjuk: true });
    expect(there.kemajuan?.sekarang).toBe('langkah-1');
    // Who points there points in that window.
    expect([there.menunjuk, orders]).toEqual([false, []]);
    expect((await keptThere({ dipilih: 'sendiri:lain', menunjuk: false })).dipilih).toBe('sendiri:lain');
    // Everything was erased there.
    const nothing = { sambutanSelesai: false, menunjuk: false, dipilih: 'resmi', dilihat: [] };
    expect(await keptThere(nothing)).toMatchObject({ dipilih: 'resmi', sambutan: 'ajak' });
  });

  it('writes back nothing it read before, though word of the change waits behind a long reading', async () => {
    const dilihat = await marks();
    const { send, keptThere, kept } = await open('kosong', {}, guides());
    await send({ type: 'open' });
    await keptThere({ dipilih: 'sendiri:kantor', dilihat }, false);
    await send({ type: 'tunjuk', aktif: true });
    expect(kept()).toEqual({ sambutanSelesai: true, menunjuk: true, dipilih: 'sendiri:kantor', dilihat });
    await keptThere({ dilihat: ['lain'] }, false);
    await send({ type: 'lihat', langkah: 'langkah-1', selesai: true });
    expect(kept().dilihat).toEqual(['lain', ...dilihat]);
  });

  it('lets the welcome that is read here be read to its end', async () => {
    const { send, keptThere, kept } = await open('kosong', { sambutanSelesai: false });
    await send({ type: 'open' });
    await send({ type: 'sambutan', ke: 1 });
    expect((await keptThere({ sambutanSelesai: true })).sambutan).toBe(1);
    await send({ type: 'tunjuk', aktif: true });
    expect(kept().sambutanSelesai).toBe(true);
  });
});

/** Whether the months of this indikator add up to its target, none of them empty. */
function monthsFit({ bulanan, indikator }: State, id: number): boolean {
  const months = bulanan.filter(({ idIndikator }) => idIndikator === id).map(({ target }) => Number(target ?? 'x'));
  const sum = months.reduce((total, one) => total + one, 0);
  return months.length === 12 && sum === Number(indikator.find((one) => one.id === id)?.target);
}

describe('the guide in the panel', () => {
  it('an account without an SKP: the dead end and where it is mended', async () => {
    const { send, state, mine, keadaan, opened, orders, go, machine } = await open('kosong');
    state.skp = state.skp.filter(({ idTenure }) => !mine.has(idTenure));
    const { kemajuan, failure, tujuan } = await send({ type: 'open' });
    expect(failure).toBeNull();
    expect(kemajuan?.sekarang).toBe('tahunan');
    expect(keadaan()).toMatchObject({ masuk: 'terbukti', aplikasi: 'terbukti', tahunan: 'terhalang', rhk: 'nanti' });
    expect(kemajuan?.langkah[2]?.keadaan).toMatchObject({ sebab: 'skpKosong' });
    expect(tujuan).toBe('daftar-skp');
    await send({ type: 'keHalaman' });
    expect(opened).toEqual(['daftar-skp']);
    await send({ type: 'tunjuk', aktif: true });
    expect(orders.at(-1)?.titik.map(({ id }) => id)).toEqual(['menu-skp', 'menu-tahunan']);
    expect(orders.at(-1)?.teks['menu-skp']).toBe('teks menu-skp');
    // The Daftar RHK has what other dead ends of this step need, and nothing for this one.
    await go(pageLook('daftar-rhk'));
    expect(machine.state()).toMatchObject({ halaman: 'daftar-rhk', disini: false, tujuan: 'daftar-skp' });
  });

  it('an SKP without an RHK: the RHK is next; on its page the button, in the form the fields', async () => {
    const { send, keadaan, orders, go, remembered } = await open('kosong');
    await send({ type: 'open' });
    expect(keadaan()).toMatchObject({ tahunan: 'terbukti', rhk: 'sekarang', indikator: 'nanti', kirim: 'nanti' });
    await send({ type: 'tunjuk', aktif: true });
    expect(remembered).toEqual([{ sambutanSelesai: true, menunjuk: true, dipilih: 'resmi', dilihat: [] }]);
    await go(pageLook('daftar-rhk'));
    expect(orders.at(-1)?.titik.map(({ id }) => id)).toEqual(['pilih-skp', 'tambah-rhk']);
    expect(orders.at(-1)?.titik[0]?.tempat).toEqual({ jenis: 'skp', nomor: '1-2026' });
    await go(pageLook('form-rhk'));
    expect(orders.at(-1)?.titik.map(({ id }) => id)).toEqual(['rhk-atasan', 'rhk-jenis', 'rhk-nama', 'simpan']);
  });

  it('an atasan without an RHK is a dead end in the form, and nothing is pointed at', async () => {
    const { send, state, orders, go, machine } = await open('kosong', { menunjuk: true });
    state.rhk = [];
    await go(pageLook('form-rhk'));
    await send({ type: 'open' });
    expect(orders).toEqual([]);
    expect(machine.state().kemajuan?.langkah[3]?.keadaan).toMatchObject({ kind: 'terhalang', sebab: 'atasanBelum' });
  });

  it('a filled account: whatever e-Kinerja holds is proven, and one rejected indikator undoes that', async () => {
    const { send, state, mine, machine, keadaan } = await open('contoh');
    await send({ type: 'open' });
    const before = keadaan();
    expect(before).toMatchObject({ rhk: 'terbukti', harian: 'terbukti' });
    for (const row of state.indikator) if (mine.has(row.idTenure)) row.status = 3;
    await send({ type: 'readAgain' });
    expect(keadaan()).toMatchObject({ kirim: 'terbukti', matriks: 'terbukti' });
    const [row] = state.indikator.filter(({ idTenure }) => mine.has(idTenure));
    if (row === undefined) throw new Error('no indikator');
    row.status = 4;
    await send({ type: 'readAgain' });
    const kirim = machine.state().kemajuan?.langkah.find(({ id }) => id === 'kirim');
    expect(kirim?.keadaan.kind).not.toBe('terbukti');

    // Mended by the word of the person, until it was sent and is rejected again. One whose months are as they should be.
    row.status = 3;
    const other = state.indikator.find(({ id, idTenure }) => mine.has(idTenure) && monthsFit(state, id));
    if (other === undefined) throw new Error('no indikator with all months');
    other.status = 4;
    // Nothing before "Kirim" is in the way: the RHK without an indikator goes, the Lampiran is filled in.
    for (const rhk of state.rhk) if (!state.indikator.some(({ idRhk }) => idRhk === rhk.id)) rhk.dihapus = true;
    for (const { id: idJenis } of state.lampiranJenis)
      state.lampiran.push({ id: 9000 + idJenis, idSkp: other.idSkp, idJenis, uraian: 'Dukungan yang disepakati' });
    await send({ type: 'readAgain' });
    const keadaanKirim = () => machine.state().kemajuan?.langkah.find(({ id }) => id === 'kirim')?.keadaan;
    expect(keadaanKirim()).toMatchObject({ sebab: 'ditolak' });
    await send({ type: 'diperbaiki' });
    expect(keadaanKirim()).toMatchObject({ kind: 'sekarang', kurang: 'belumDikirim' });
    await send({ type: 'readAgain' });
    expect(keadaanKirim()).toMatchObject({ kind: 'sekarang', kurang: 'belumDikirim' });
    other.status = 3;
    await send({ type: 'readAgain' });
    other.status = 4;
    await send({ type: 'readAgain' });
    expect(keadaanKirim()).toMatchObject({ sebab: 'ditolak' });
  });

  it('a password that is still the NIP is named, and what can be read is shown all the same', async () => {
    const { send, state } = await open('kosong');
    const saya = state.pegawai.find(({ id }) => id === SAYA);
    if (saya === undefined) throw new Error('not seeded');
    saya.password = saya.nip;
    const { failure, kemajuan } = await send({ type: 'open' });
    expect([failure, kemajuan?.sekarang]).toEqual(['defaultPassword', 'rhk']);
  });

  it('a page that was loading is looked at again, though nobody says that it is complete', async () => {
    const { send, machine, quietly, later } = await open('kosong');
    quietly({ kind: 'loading' });
    await send({ type: 'open' });
    expect(machine.state().kemajuan).toBeNull();
    await later();
    expect(machine.state().kemajuan).toBeNull();
    quietly(pageLook('profil'));
    await later();
    expect(machine.state().kemajuan?.sekarang).not.toBeNull();
  });

  it('logged out, no tab, another year', async () => {
    const { send, go, machine, state } = await open('kosong');
    await go({ kind: 'noTab' });
    await send({ type: 'open' });
    expect(machine.state().kemajuan?.sekarang).toBe('masuk');
    expect(machine.state().tujuan).toBe('portal');
    await go(pageLook('login'));
    expect(machine.state().kemajuan?.langkah[0]?.keadaan).toMatchObject({ sebab: 'keluar' });
    for (const sesi of Object.values(state.sesi)) sesi.tahun = 2025;
    await go(pageLook('profil'));
    expect(machine.state().kemajuan?.langkah[2]?.keadaan).toMatchObject({
      sebab: 'tahunLain',
      rincian: { tahun: 2025, tahunIni: 2026 },
    });
  });

  it('two SKP: the one of today is judged, and the page that shows the other one is told', async () => {
    const { send, go, machine, opened, orders } = await open('dua-skp', { menunjuk: true });
    await go(pageLook('profil'));
    await send({ type: 'open' });
    expect(machine.state().kemajuan?.langkah[2]?.keadaan).toEqual({ kind: 'terbukti' });
    await go(pageLook('daftar-rhk'));
    expect(machine.state().kemajuan?.langkah[2]?.keadaan).toMatchObject({
      sebab: 'skpLain',
      rincian: { nomor: '1-2026', berlaku: '2-2026' },
    });
    expect(orders.at(-1)?.titik.map(({ id }) => id)).toEqual(['nomor-skp']);
    await send({ type: 'keHalaman' });
    expect(opened).toEqual(['daftar-rhk 2-2026']);
  });

  it('a site that cannot be read proves nothing, not even the login', async () => {
    const { send, state, machine } = await open('contoh');
    state.sesi = {};
    const { failure } = await send({ type: 'open' });
    expect(failure).toBe('loggedOut');
    expect(machine.state().kemajuan?.terbukti).toBe(0);
    expect(machine.state().kemajuan?.sekarang).toBe('masuk');
  });

  it('does not look while it is neither shown nor pointing; Esc on the page ends the pointing for good', async () => {
    const { go, machine, send, lapor, ended, remembered } = await open('kosong');
    await go(pageLook('daftar-rhk'));
    expect(machine.state().kemajuan).toBeNull();
    await send({ type: 'open' });
    await send({ type: 'tunjuk', aktif: true });
    lapor({ kind: 'ditutup' });
    await machine.settled();
    expect([machine.state().menunjuk, ended(), remembered.at(-1)?.menunjuk]).toEqual([false, 1, false]);
  });
});
