import { describe, expect, it } from 'vitest';
import { LAMPIRAN, readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import type { WantedSkp } from '../../../utils/skp/wanted';
import { buildSearch } from '../../../utils/templates/search';
import { plainLibrary } from '../../../utils/packs/one-library';
import { starterLibrary } from '../../../utils/templates/starter';
import { EMPTY_SIMPANAN, readSimpanan, withinBounds, type Simpanan } from '../../../utils/templates/stored';
import { lazyTask } from '../../../utils/workflow/lazy-task';
import type { FileOut } from '../../../utils/workflow/matriks-ports';
import { createTemplatMachine } from '../../../utils/workflow/templat-machine';
import type { TemplatPorts } from '../../../utils/workflow/templat-ports';
import { EMPTY_TEMPLAT, type SaveProblem } from '../../../utils/workflow/templat-state';
import type { TemplatIntent, TemplatState } from '../../../utils/workflow/templat-state';

function world(options: { stored?: unknown; fails?: SaveProblem } = {}) {
  let kept: Simpanan = readSimpanan(options.stored ?? EMPTY_SIMPANAN).value;
  let fails = options.fails ?? null;
  const saved: FileOut[] = [];
  const planned: WantedSkp[] = [];
  const changed: (() => void)[] = [];
  let library = plainLibrary(starterLibrary);
  let reading: Awaited<ReturnType<TemplatPorts['readSkp']>> = readingOf(
    skpOf([{}, { nama: 'Laporan kinerja 2026 Bidang Mutasi' }]),
  );
  const machine = createTemplatMachine({
    store: {
      load: () => Promise.resolve(readSimpanan(options.stored ?? kept)),
      change: (step) => {
        if (fails !== null) return Promise.resolve({ ok: false, reason: fails });
        const next = withinBounds(step(kept));
        if (next.ok) kept = next.value;
        return Promise.resolve(next);
      },
      onChange: (callback) => void changed.push(callback),
    },
    onLibraryChange: (callback) => void changed.push(callback),
    loadLibrary: () => Promise.resolve(library),
    buildSearch: (source) => Promise.resolve(buildSearch(source)),
    readSkp: () => Promise.resolve(reading),
    save: (file) => void saved.push(file),
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    now: () => new Date(2026, 4, 5),
    plan: (wanted) => void planned.push(wanted),
  });
  const send = async (...intents: TemplatIntent[]) => {
    for (const intent of intents) machine.send(intent);
    await machine.settled();
    return machine.state();
  };
  return {
    send,
    saved,
    planned,
    kept: () => kept,
    fail: (why: SaveProblem | null) => (fails = why),
    noSkp: () => (reading = null),
    without: (id: string) => {
      library = plainLibrary({ ...library, templat: library.templat.filter((one) => one.id !== id) });
    },
    elsewhere: async (next: Simpanan) => {
      kept = next;
      for (const tell of changed) tell();
      await machine.settled();
      return machine.state();
    },
  };
}
const idsOf = (state: TemplatState) => state.hits.map(({ id }) => id);
const rincianOf = ({ view }: TemplatState) => {
  if (view.kind !== 'rincian') throw new Error(`no details: ${view.kind}`);
  return view.rincian;
};
const fileOf = (file: FileOut | undefined, name = 'templat-saya.json') =>
  new File([new Uint8Array(file?.bytes ?? [])], name);

describe('finding and looking', () => {
  it('opens once, finds while typing, and fills what is known', async () => {
    const { send } = world();
    const opened = await send({ type: 'open' }, { type: 'open' });
    expect(opened).toMatchObject({ loading: 'ready', size: starterLibrary.templat.length });
    const found = await send({ type: 'cari', text: 'arsip inaktf' });
    expect(idsOf(found).slice(0, 3)).toContain('arsip-arsip-inaktif');
    const shown = await send({ type: 'lihat', id: 'arsip-arsip-inaktif' });
    expect(rincianOf(shown).tempat).toMatchObject([{ nama: 'unit', nilai: null }]);
    expect(rincianOf(shown).utama.salin).toBeNull();
    const filled = await send({ type: 'isi', nama: 'unit', nilai: 'Bidang Mutasi' });
    expect(rincianOf(filled).utama.salin).toContain('arsip inaktif Bidang Mutasi di ruang');
    expect(rincianOf(filled).lampiran).toHaveLength(3);
    expect((await send({ type: 'kembali' })).view).toEqual({ kind: 'cari' });
  });

  it('filters, and remembers unit, favourites and the last used', async () => {
    const { send, kept } = world();
    await send(
      { type: 'open' },
      { type: 'isi', nama: 'unit', nilai: 'Dinas X' },
      { type: 'favorit', id: 'hukum-perda' },
    );
    await send({ type: 'terpakai', id: 'humas-dip' });
    expect(kept()).toMatchObject({ favorit: ['hukum-perda'], terakhir: ['humas-dip'], isian: { unit: 'Dinas X' } });
    expect(idsOf(await send({ type: 'cari', text: '' })).slice(0, 2)).toEqual(['hukum-perda', 'humas-dip']);
    expect(idsOf(await send({ type: 'saring', saringan: { dari: 'favorit' } }))).toEqual(['hukum-perda']);
    const harian = await send({ type: 'saring', saringan: { dari: 'semua', jenis: 'harian' } });
    expect(harian.hits.every(({ jenis }) => jenis === 'harian')).toBe(true);
  });

  it('counts no template among the chosen ones that went with its pack', async () => {
    const { send, without, elsewhere, kept } = world();
    await send({ type: 'open' }, { type: 'pilih', id: 'arsip-arsip-inaktif' }, { type: 'pilih', id: 'hukum-perda' });
    without('hukum-perda');
    expect((await elsewhere(kept())).dipilih).toEqual(['arsip-arsip-inaktif']);
  });

  it('says when the library cannot be opened, and tries again', async () => {
    let tries = 0;
    const { send } = world();
    const machine = createTemplatMachine({
      store: {
        load: () => Promise.resolve(readSimpanan(null)),
        change: () => Promise.reject(new Error()),
        onChange: () => undefined,
      },
      onLibraryChange: () => undefined,
      loadLibrary: () =>
        (tries += 1) === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(plainLibrary(starterLibrary)),
      buildSearch: (source) => Promise.resolve(buildSearch(source)),
      readSkp: () => Promise.resolve(null),
      save: () => undefined,
      readFile: () => Promise.resolve(new Uint8Array()),
      now: () => new Date(),
      plan: null,
    });
    machine.send({ type: 'open' });
    await machine.settled();
    expect(machine.state().loading).toBe('failed');
    machine.send({ type: 'open' });
    await machine.settled();
    expect(machine.state()).toMatchObject({ loading: 'ready', dapatRencana: false });
    expect((await send({ type: 'open' })).dapatRencana).toBe(true);
  });
});

describe('own templates', () => {
  it('come from the own SKP with places for what is known, once', async () => {
    const { send, kept } = world();
    await send({ type: 'open' }, { type: 'isi', nama: 'unit', nilai: 'Bidang Mutasi' });
    const taken = await send({ type: 'dariSkp' });
    expect(taken.kabar).toEqual({ kind: 'fromSkp', taken: 1 + LAMPIRAN.length + 1, left: {} });
    expect(taken.saringan.dari).toBe('milik');
    expect(JSON.stringify(kept().templat)).toContain('Laporan kinerja {{tahun}} {{unit}}');
    const again = await send({ type: 'dariSkp' });
    expect(again.kabar).toMatchObject({ taken: 0, left: { alreadyThere: 5 } });
  });

  it('says when there is no SKP to be read', async () => {
    const { send, noSkp } = world();
    noSkp();
    expect((await send({ type: 'open' }, { type: 'dariSkp' })).kabar).toEqual({ kind: 'noSkp' });
  });

  it('are written, checked, changed, moved, deleted and brought back', async () => {
    const { send, kept } = world();
    await send({ type: 'open' }, { type: 'baru', jenis: 'harian' });
    const empty = await send({ type: 'simpan' });
    expect(empty.view).toMatchObject({ kind: 'ubah', problem: 'incomplete' });
    const draft = { id: 'milik-baru', jenis: 'harian' as const, jabatan: [], unit: [], jenisRhk: 'utama' as const };
    await send({ type: 'draft', draft: { ...draft, uraian: 'NIP 199001012015011001' } });
    expect((await send({ type: 'simpan' })).view).toMatchObject({ problem: 'personalNumber' });
    await send({ type: 'draft', draft: { ...draft, uraian: 'Menata arsip {{unit}}' } });
    const saved = await send({ type: 'simpan' });
    expect(rincianOf(saved)).toMatchObject({ milik: true, templat: { id: 'milik-menata-arsip-unit' } });
    await send({ type: 'ubah', id: 'arsip-arsip-aktif' }, { type: 'simpan' });
    expect(kept().templat.map(({ jenis }) => jenis)).toEqual(['harian', 'rhk']);
    const [first = '', second = ''] = kept().templat.map(({ id }) => id);
    await send({ type: 'geser', id: second, by: -1 });
    const milik = await send({ type: 'saring', saringan: { dari: 'milik' } });
    expect(idsOf(milik)).toEqual([second, first]);
    const gone = await send({ type: 'hapus', id: second });
    expect(gone).toMatchObject({ milik: 1, dapatDikembalikan: true, kabar: { kind: 'removed' } });
    // Changed since, in this window or another one.
    const rest = kept().templat[0];
    if (rest?.jenis !== 'harian') throw new Error('not kept');
    await send({ type: 'ubah', id: first });
    await send({ type: 'draft', draft: { ...rest, uraian: 'Menata arsip baru' } }, { type: 'simpan' });
    await send({ type: 'kembali' });
    expect(idsOf(await send({ type: 'kembalikan' }))).toEqual([second, first]);
    expect(kept().templat[1]).toMatchObject({ uraian: 'Menata arsip baru' });
  });

  it('go out as a file and come back as a whole, after the person said so', async () => {
    const { send, saved, kept } = world();
    await send({ type: 'open' }, { type: 'dariSkp' }, { type: 'ekspor' });
    const before = kept().templat;
    for (const { id } of before) await send({ type: 'hapus', id });
    expect(kept().templat).toEqual([]);
    const read = await send({ type: 'bukaBerkas', file: fileOf(saved[0]) });
    expect(read.datang).toEqual({ name: 'templat-saya.json', count: before.length, alreadyThere: 0 });
    expect(kept().templat).toEqual([]);
    await send({ type: 'terima', yes: false });
    expect(kept().templat).toEqual([]);
    await send({ type: 'bukaBerkas', file: fileOf(saved[0]) }, { type: 'terima', yes: true });
    expect(kept().templat).toEqual(before);
  });

  it('refuses a bad file by name and changes nothing', async () => {
    const { send, kept } = world();
    const state = await send({ type: 'open' }, { type: 'bukaBerkas', file: new File(['{'], 'rusak.json') });
    expect(state.kabar).toEqual({ kind: 'fileRefused', name: 'rusak.json', why: 'notJson' });
    expect(kept()).toEqual(EMPTY_SIMPANAN);
  });

  it('says when nothing could be stored, and shows nothing as changed', async () => {
    const { send, fail } = world();
    await send({ type: 'open' });
    fail('storageFull');
    const state = await send({ type: 'dariSkp' });
    expect(state).toMatchObject({ milik: 0, busy: null, kabar: { kind: 'notSaved', why: 'storageFull' } });
    expect((await send({ type: 'favorit', id: 'hukum-perda' })).hits.some(({ favorit }) => favorit)).toBe(false);
  });

  it('follow what another window stores', async () => {
    const { send, elsewhere } = world();
    await send({ type: 'open' });
    const state = await elsewhere({ ...EMPTY_SIMPANAN, favorit: ['hukum-perda'] });
    expect(state.hits[0]).toMatchObject({ id: 'hukum-perda', favorit: true });
  });
});

describe('several at once', () => {
  it('make one wanted SKP when no place is empty', async () => {
    const { send, planned, kept } = world();
    await send({ type: 'open' }, { type: 'pilih', id: 'arsip-arsip-inaktif' }, { type: 'pilih', id: 'hukum-perda' });
    const open = await send({ type: 'rencana' });
    expect(open.tempat.filter(({ nilai }) => nilai === null).map(({ nama }) => nama)).toContain('unit');
    expect(planned).toEqual([]);
    await send({ type: 'isi', nama: 'unit', nilai: 'Biro Hukum' }, { type: 'rencana' });
    expect(planned).toHaveLength(1);
    expect(planned[0]).toMatchObject({ tahun: 2026, rhk: [{}, {}] });
    expect(JSON.stringify(planned)).not.toContain('{{');
    expect(kept().terakhir).toEqual(['arsip-arsip-inaktif', 'hukum-perda']);
    expect((await send({ type: 'lepasPilihan' })).dipilih).toEqual([]);
  });
});

describe('a task that is loaded late', () => {
  const machineOf = (sent: string[]) => ({
    state: () => 'there',
    send: (intent: string) => void sent.push(intent),
    subscribe: () => () => undefined,
  });

  it('gets every intent in order', async () => {
    const sent: string[] = [];
    const task = lazyTask<string, string>('first', () => Promise.resolve(machineOf(sent)), 'failed');
    expect(task.state()).toBe('first');
    for (const intent of ['a', 'b']) task.send(intent);
    await expect.poll(() => task.state()).toBe('there');
    task.send('c');
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('says that it could not be loaded, and tries again', async () => {
    const sent: string[] = [];
    let tries = 0;
    const load = () => ((tries += 1) === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(machineOf(sent)));
    const task = lazyTask<string, string>('first', load, 'failed');
    task.send('a');
    await expect.poll(() => task.state()).toBe('failed');
    task.send('b');
    await expect.poll(() => sent).toEqual(['b']);
    expect(EMPTY_TEMPLAT.loading).toBe('none');
  });
});
