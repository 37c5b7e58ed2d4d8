/** The editor: kept at once, refused by name, a point only where the page, its role and its label may be stored. */
import { describe, expect, it } from 'vitest';
import type { LaporPilih } from '../../../utils/agent/pemilih-agent';
import type { PageId } from '../../../utils/ekinerja/types';
import type { PanduanSendiri } from '../../../utils/guide/sendiri';
import { readPanduanFile, writePanduanFile } from '../../../utils/packs/panduan-file';
import { ok, refuse } from '../../../utils/skp/result';
import type { FileOut } from '../../../utils/workflow/matriks-ports';
import { createSusunMachine } from '../../../utils/workflow/susun-machine';
import { ownGuide } from '../guide/own-guide';

function editor(stored: readonly PanduanSendiri[] | null = [], full = false) {
  let kept = stored;
  let page: PageId | null = 'daftar-rhk';
  let onLapor: (lapor: LaporPilih) => void = () => undefined;
  let onEnd: () => void = () => undefined;
  let noTab = false;
  const saved: FileOut[] = [];
  let backs = 0;
  const machine = createSusunMachine({
    store: {
      load: () => Promise.resolve(kept),
      change(step) {
        if (full) return Promise.resolve(refuse('storageFull'));
        kept = step(kept ?? []);
        return Promise.resolve(ok(kept));
      },
      onChange: () => undefined,
    },
    door: {
      look: () =>
        Promise.resolve({
          kind: 'page',
          latihan: false,
          report: { detection: { page, confidence: 1, signs: [] }, accountTag: 'a', unsavedEdits: false, run: null },
        }),
      pick(_, lapor, end) {
        [onLapor, onEnd] = [lapor, end];
        return Promise.resolve(noTab ? null : { end: () => undefined });
      },
      back: () => {
        backs += 1;
        return Promise.resolve();
      },
    },
    official: () => ({ judul: 'Salinan', langkah: [{ judul: 'Masuk', teks: 'Masuk.', bukti: 'masuk' }] }),
    nameless: () => 'Panduan baru',
    pickOrder: () => ({}) as never,
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    save: (file) => saved.push(file),
    now: () => 1_800_000_000_000,
  });
  const send = async (...intents: Parameters<typeof machine.send>) => {
    machine.send(...intents);
    await machine.settled();
    // What a step changed is kept after it.
    await machine.settled();
    return machine.state();
  };
  return {
    machine,
    send,
    saved,
    kept: () => kept,
    backs: () => backs,
    on: (next: PageId | null) => (page = next),
    closeTabs: () => (noTab = true),
    lapor: async (lapor: LaporPilih) => {
      onLapor(lapor);
      await machine.settled();
      return machine.state();
    },
    left: () => onEnd(),
  };
}
const TAMBAH: LaporPilih = { kind: 'dipilih', peran: 'tombol', label: 'Tambah RHK', rute: null, baris: false };

describe('the editor of own guides', () => {
  it('begins with the official guide or an empty one, and keeps every change', async () => {
    const { send, kept } = editor();
    await send({ type: 'open' });
    const copied = await send({ type: 'baru', dari: 'resmi' });
    expect(copied).toMatchObject({ dibuka: { judul: 'Salinan' }, masalah: null });
    const empty = await send({ type: 'baru', dari: 'kosong' });
    expect(empty.masalah).toEqual({ code: 'empty', path: 'langkah[0].judul' });
    expect(new Set(kept()?.map(({ id }) => id)).size).toBe(2);
    const { dibuka } = empty;
    if (dibuka === null) throw new Error('not open');
    const full = { ...dibuka, langkah: [{ judul: 'Buka', teks: 'Buka.' }] };
    expect((await send({ type: 'ubah', panduan: full })).masalah).toBeNull();
    expect(kept()?.[1]).toEqual(full);
  });

  it('adds what was pointed at by page, role and label; a menu entry on any page, by its route', async () => {
    const { send, lapor, backs, kept } = editor([ownGuide]);
    await send({ type: 'open' });
    await send({ type: 'buka', id: ownGuide.id });
    expect((await send({ type: 'tunjuk', langkah: 3 })).memilih).toBe(3);
    expect((await lapor(TAMBAH)).memilih).toBeNull();
    await send({ type: 'tunjuk', langkah: 3 });
    await lapor({ kind: 'dipilih', peran: 'menu', label: 'Profil', rute: 'pegawai/profil', baris: false });
    expect(kept()?.[0]?.langkah[3]?.titik).toEqual([
      { halaman: 'daftar-rhk', peran: 'tombol', label: 'Tambah RHK', teks: '' },
      { halaman: null, peran: 'menu', label: 'Profil', rute: 'pegawai/profil', teks: '' },
    ]);
    await send({ type: 'tunjuk', langkah: 3 });
    const rute = 'kinerja/kegiatan-rhk/update';
    await lapor({ kind: 'dipilih', peran: 'tombol', label: 'Ubah', rute, baris: true });
    expect(kept()?.[0]?.langkah[3]?.titik?.[2]).toMatchObject({ label: 'Ubah', rute, baris: 'pertama' });
    expect(backs()).toBe(3);
  });

  it('adds it to the step it was asked for, also when that was moved meanwhile; to none when it was removed', async () => {
    const { send, lapor, kept } = editor([ownGuide]);
    await send({ type: 'open' });
    await send({ type: 'buka', id: ownGuide.id });
    await send({ type: 'tunjuk', langkah: 0 });
    const [first, second, ...others] = ownGuide.langkah;
    if (first === undefined || second === undefined) throw new Error('too few steps');
    const moved = { ...ownGuide, langkah: [second, first, ...others] };
    expect((await send({ type: 'ubah', panduan: moved })).memilih).toBe(1);
    await lapor(TAMBAH);
    const [top, below] = kept()?.[0]?.langkah ?? [];
    expect([top, below?.titik?.at(-1)?.label]).toEqual([second, 'Tambah RHK']);
    await send({ type: 'tunjuk', langkah: 0 });
    expect((await send({ type: 'hapusLangkah', langkah: 0 })).memilih).toBeNull();
    const left = kept();
    await lapor(TAMBAH);
    expect(kept()).toEqual(left);
  });

  it('takes nothing from an unknown page, of a person, or without a page; and says so', async () => {
    const { send, lapor, on, left, closeTabs, kept } = editor([ownGuide]);
    await send({ type: 'open' });
    await send({ type: 'buka', id: ownGuide.id });
    await send({ type: 'tunjuk', langkah: 0 });
    on('profil');
    expect((await lapor(TAMBAH)).kabar).toEqual({ kind: 'halamanLain' });
    on('daftar-rhk');
    await send({ type: 'tunjuk', langkah: 0 });
    expect((await lapor({ ...TAMBAH, label: '198001012005011001' })).kabar).toEqual({ kind: 'labelDitolak' });
    await send({ type: 'tunjuk', langkah: 0 });
    expect((await lapor({ kind: 'batal' })).kabar).toBeNull();
    expect((await send({ type: 'tunjuk', langkah: 0 })).memilih).toBe(0);
    left();
    expect((await send({ type: 'batalTunjuk' })).kabar).toEqual({ kind: 'terputus' });
    closeTabs();
    expect((await send({ type: 'tunjuk', langkah: 0 })).kabar).toEqual({ kind: 'tanpaTab' });
    expect(kept()).toEqual([ownGuide]);
  });

  it('what is removed comes back until the next change', async () => {
    const { send, kept } = editor([ownGuide]);
    await send({ type: 'open' });
    await send({ type: 'buka', id: ownGuide.id });
    expect((await send({ type: 'hapusLangkah', langkah: 1 })).dibuka?.langkah).toHaveLength(3);
    expect((await send({ type: 'kembalikan' })).dibuka).toEqual(ownGuide);
    await send({ type: 'hapus' });
    expect(kept()).toEqual([]);
    expect((await send({ type: 'kembalikan' })).dapatDikembalikan).toBe(false);
    expect(kept()).toEqual([ownGuide]);
  });

  it('hands out only what it would take, opens files beside what is there, and never writes over what it cannot read', async () => {
    const { send, saved, kept } = editor([ownGuide]);
    await send({ type: 'open' });
    await send({ type: 'buka', id: ownGuide.id });
    await send({ type: 'unduh' });
    expect(readPanduanFile(saved[0]?.bytes ?? new Uint8Array())).toEqual(ok(ownGuide));
    await send({ type: 'berkas', file: new File([writePanduanFile(ownGuide) as BlobPart], 'a.json') });
    expect(kept()).toHaveLength(2);
    expect(new Set(kept()?.map(({ id }) => id)).size).toBe(2);
    const refused = await send({ type: 'berkas', file: new File(['{'], 'b.json') });
    expect(refused.kabar).toMatchObject({ kind: 'fileRefused', problem: { code: 'notJson' } });
    expect((await editor(null).send({ type: 'open' })).loading).toBe('failed');
    const full = editor([ownGuide], true);
    await full.send({ type: 'open' });
    await full.send({ type: 'baru', dari: 'kosong' });
    expect(full.machine.state().kabar).toEqual({ kind: 'takTersimpan', why: 'storageFull' });
  });
});
