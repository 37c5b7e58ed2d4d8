import { describe, expect, it } from 'vitest';
import { CatatanHarian } from '../../../utils/harian/model';
import { createImportSession } from '../../../utils/import/import-session';
import { createHarianMachine } from '../../../utils/workflow/harian-machine';
import type { HarianPorts } from '../../../utils/workflow/harian-ports';
import type { PageState } from '../../../utils/workflow/matriks-state';
import { indikator, rhk, skp } from '../checklist/build';

const URAIAN = 'Menyusun bahan rapat koordinasi';
const NOW = Date.parse('2026-11-26T02:00:00Z');
const SHEET = [
  'Tanggal;Indikator;Uraian;Realisasi;Jam Mulai;Jam Selesai',
  '26/11/2026;Jumlah laporan;Menyusun bahan rapat koordinasi;2;08.00;10.00',
  '27/11/2026;Jumlah surat;Mencatat surat masuk dan disposisi;5;08.00;10.00',
  '27/11/2026;Jumlah surat;Apel;5;08.00;10.00',
].join('\n');

interface World {
  page: PageState;
  account: string | null;
  stored: readonly CatatanHarian[];
  list: Awaited<ReturnType<HarianPorts['readList']>>;
  full: boolean;
  siteDay: ReturnType<HarianPorts['siteDay']>;
  now: number;
  files: string[];
  readSkp: HarianPorts['readSkp'];
}

function begin(part: Partial<World> = {}) {
  const own = rhk({
    indikator: [indikator({ nama: 'Jumlah laporan', status: 'setuju' }), indikator({ nama: 'Jumlah surat' })],
  });
  const world: World = {
    page: { kind: 'otherPage', page: 'kinerja-harian' },
    account: 'saya',
    stored: [],
    list: { entries: [], unread: 0 },
    full: false,
    siteDay: null,
    now: NOW,
    files: [],
    readSkp: () => Promise.resolve(world.account === 'saya' ? skp(own) : null),
    ...part,
  };
  const callbacks: (() => void)[] = [];
  let ids = 0;
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work);
    last = mine;
    return mine;
  };
  const ports: HarianPorts = {
    store: {
      alone,
      load: () => Promise.resolve(world.stored),
      save(catatan) {
        if (!world.full) world.stored = catatan;
        return Promise.resolve(!world.full);
      },
    },
    sheet: createImportSession(),
    account: () => Promise.resolve(world.account),
    readList: () => Promise.resolve(world.list),
    readSkp: () => world.readSkp(),
    siteDay: () => world.siteDay,
    onSiteDay: (callback) => callbacks.push(callback),
    page: () => world.page,
    onPage: (callback) => callbacks.push(callback),
    save: ({ name, bytes }) => world.files.push(name, new TextDecoder().decode(bytes)),
    now: () => world.now,
    newId: () => `id${String((ids += 1))}`,
  };
  const machine = createHarianMachine(ports);
  const goTo = async (page: PageState) => {
    world.page = page;
    for (const callback of callbacks) callback();
    await machine.settled();
  };
  const send = async (intent: Parameters<typeof machine.send>[0]) => {
    machine.send(intent);
    await machine.settled();
    return machine.state();
  };
  return { world, machine, goTo, send, ports };
}
const LIST: PageState = { kind: 'otherPage', page: 'kinerja-harian' };
const FORM: PageState = { kind: 'otherPage', page: 'form-kinerja-harian' };

describe('the daily log', () => {
  it('keeps what a sheet says, checks its indikator, and names what it leaves out', async () => {
    const { send, world } = begin();
    const state = await send({ type: 'paste', text: SHEET });
    expect(state.report).toMatchObject({ added: 2, known: 0, leftOut: 1 });
    expect(state.report?.problems.map(({ code }) => code)).toEqual(['tooShort', 'forbiddenWord']);
    expect(state.entries.map(({ keadaan, indikator: note }) => [keadaan, note])).toEqual([
      ['hariIni', null],
      ['nanti', 'notSetuju'],
    ]);
    expect(world.stored).toHaveLength(2);
    const again = await send({ type: 'paste', text: SHEET });
    expect(again.report).toMatchObject({ added: 0, known: 2 });
    expect(world.stored).toHaveLength(2);
  });

  it('counts an entry as stored when the list shows it, not when the form was filled', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    await goTo(FORM);
    const isi = { indikator: '', uraian: URAIAN, realisasi: null };
    await send({ type: 'filled', id: 'id1', isi: { ...isi, uraian: `${URAIAN}, lalu mengirimkannya` } });
    // Taken out of the form again: it is as if it had never been in it.
    await send({ type: 'filled', id: 'id1', isi: null });
    expect(machine.state().entries[0]).toMatchObject({ keadaan: 'hariIni', catatan: { uraian: URAIAN } });
    await send({ type: 'filled', id: 'id1', isi });
    expect(machine.state().entries[0]?.keadaan).toBe('diisi');
    await goTo({ ...LIST });
    expect(machine.state().entries[0]?.keadaan).toBe('diisi');
    const { tanggal, jenis, indikator: named, uraian, realisasi } = world.stored[0] ?? ({} as CatatanHarian);
    world.list = {
      entries: [{ tanggal, jenis, indikator: named, uraian, realisasi: realisasi ?? '', status: 'konsep' }],
      unread: 0,
    };
    await goTo({ ...LIST });
    expect(machine.state().entries[0]?.keadaan).toBe('tersimpan');
    await send({ type: 'again', id: 'id1' });
    expect(machine.state().entries[0]?.keadaan).toBe('hariIni');
  });

  it('looks again at what was not approved when the person comes back, and only then', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    const notes = () => machine.state().entries.map(({ indikator: note }) => note);
    expect(notes()).toEqual([null, 'notSetuju']);
    let asked = 0;
    const approved = ['Jumlah laporan', 'Jumlah surat'].map((nama) => indikator({ nama, status: 'setuju' }));
    world.readSkp = () => {
      asked += 1;
      return Promise.resolve(skp(rhk({ indikator: approved })));
    };
    await goTo({ ...FORM });
    expect(asked).toBe(0);
    await goTo({ kind: 'otherPage', page: 'daftar-rhk' });
    await goTo({ ...LIST });
    expect([asked, ...notes()]).toEqual([1, null, null]);
    await goTo({ kind: 'otherPage', page: 'daftar-rhk' });
    await goTo({ ...LIST });
    expect(asked).toBe(1);
  });

  it('says how many lines of the list prove nothing, also those whose words were taken for markup', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    const { tanggal, jenis, indikator: named } = world.stored[0] ?? ({} as CatatanHarian);
    world.list = {
      entries: [{ tanggal, jenis, indikator: named, uraian: null, realisasi: '2', status: 'konsep' }],
      unread: 2,
    };
    await goTo({ ...LIST });
    expect(machine.state()).toMatchObject({ unread: 3, entries: [{ keadaan: 'hariIni' }, {}] });
    await goTo({ ...FORM });
    expect(machine.state().unread).toBe(0);
  });

  it('finds in the list what the person made of an entry before it went in, and shows that', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    const isi = { indikator: 'Jumlah notulen', uraian: `${URAIAN} bulanan`, realisasi: '3' };
    await send({ type: 'filled', id: 'id1', isi });
    world.list = {
      entries: [{ ...isi, tanggal: '2026-11-26', jenis: 'utama', status: 'konsep' }],
      unread: 0,
    };
    await goTo({ ...LIST });
    expect(machine.state().entries[0]).toMatchObject({ keadaan: 'tersimpan', catatan: isi });
    // The sheet's own words are still known: chosen again, it brings no second entry.
    expect((await send({ type: 'paste', text: SHEET })).report).toMatchObject({ added: 0, known: 2 });
    await send({ type: 'again', id: 'id1' });
    expect(machine.state().entries[0]?.catatan).toMatchObject({ uraian: URAIAN, realisasi: '2' });
  });

  it('keeps an entry that was filled with what the site would not take', async () => {
    const { send, world } = begin();
    await send({ type: 'paste', text: SHEET });
    await send({ type: 'filled', id: 'id1', isi: { indikator: '', uraian: 'a'.repeat(256), realisasi: '-1' } });
    expect(CatatanHarian.safeParse(world.stored[0])).toMatchObject({ success: true, data: { diisi: NOW } });
  });

  it('shows nobody the entries of another account, and removes only their own', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    world.account = 'lain';
    await goTo(FORM);
    expect(machine.state()).toMatchObject({ entries: [], othersKept: 2 });
    await send({ type: 'removeAll' });
    expect(world.stored).toHaveLength(2);
    world.account = 'saya';
    await goTo(LIST);
    await send({ type: 'remove', id: 'id2' });
    expect(world.stored.map(({ id }) => id)).toEqual(['id1']);
    await send({ type: 'removeAll' });
    expect(world.stored).toEqual([]);
  });

  it('brings back the one that was removed last, to where it stood, and to nobody else', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    const before = world.stored;
    await send({ type: 'remove', id: 'id1' });
    expect(machine.state()).toMatchObject({ removed: { id: 'id1' }, entries: [{ catatan: { id: 'id2' } }] });
    await send({ type: 'bringBack' });
    expect(world.stored).toEqual(before);
    await send({ type: 'bringBack' });
    expect([world.stored.length, machine.state().removed]).toEqual([2, null]);
    await send({ type: 'remove', id: 'id1' });
    world.account = 'lain';
    await goTo(FORM);
    expect(machine.state().removed).toBeNull();
    await send({ type: 'bringBack' });
    expect(world.stored).toHaveLength(1);
  });

  it('judges and offers nothing by the indikator of the account before', async () => {
    const { send, goTo, world } = begin();
    await send({ type: 'paste', text: SHEET });
    world.account = 'lain';
    await goTo({ ...LIST });
    await send({ type: 'downloadSample', format: 'csv' });
    expect(world.files[1]).not.toContain('Jumlah laporan');
    const { entries, indikatorChecked } = await send({ type: 'paste', text: SHEET });
    expect(indikatorChecked).toBe(false);
    expect(entries.map(({ indikator: note }) => note)).toEqual([null, null]);
  });

  it('shows nobody what the sheet and the SKP of another account said', async () => {
    const { world, send, goTo, machine } = begin();
    await send({ type: 'paste', text: SHEET });
    expect([machine.state().report?.leftOut, machine.state().indikatorChecked]).toEqual([1, true]);
    // The same person, from whose page no answer came in time.
    world.account = null;
    await goTo({ ...LIST });
    world.account = 'saya';
    await goTo({ ...LIST });
    expect([machine.state().report?.leftOut, machine.state().indikatorChecked]).toEqual([1, true]);
    world.account = 'rekan';
    await goTo({ ...LIST });
    expect([machine.state().report, machine.state().indikatorChecked]).toEqual([null, false]);
  });

  it("goes by the site's day where the computer's clock is wrong", async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    world.siteDay = { tanggal: '2026-11-27', dimuat: NOW };
    await goTo({ ...FORM });
    expect(machine.state()).toMatchObject({
      today: '2026-11-27',
      entries: [{ keadaan: 'lewat' }, { keadaan: 'hariIni' }],
    });
  });

  it('says that the day went by while the form was open, for the site dates an entry when it is stored', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    world.siteDay = { tanggal: '2026-11-26', dimuat: NOW };
    await goTo({ ...FORM });
    expect(machine.state()).toMatchObject({ today: '2026-11-26', hariBerganti: false });
    // 00.10 WIB.
    world.now = Date.parse('2026-11-26T17:10:00Z');
    await goTo({ ...FORM });
    expect(machine.state()).toMatchObject({
      today: '2026-11-27',
      hariBerganti: true,
      entries: [{ keadaan: 'lewat' }, { keadaan: 'hariIni' }],
    });
    world.siteDay = { tanggal: '2026-11-27', dimuat: world.now };
    await goTo({ ...FORM });
    expect(machine.state()).toMatchObject({ today: '2026-11-27', hariBerganti: false });
  });

  it('stays with its own clock where it cannot read the date of the form', async () => {
    const { send, goTo, machine, world } = begin();
    await send({ type: 'paste', text: SHEET });
    world.siteDay = { tanggal: '27-11-2026', dimuat: null };
    await goTo({ ...FORM });
    expect(machine.state()).toMatchObject({ broken: false, today: '2026-11-26' });
  });

  it('prepares nothing for nobody, and says when nothing could be stored', async () => {
    const nobody = begin({ account: null });
    expect(await nobody.send({ type: 'paste', text: SHEET })).toMatchObject({ noAccount: true, report: null });
    expect(nobody.world.stored).toEqual([]);
    const full = begin({ full: true });
    expect(await full.send({ type: 'paste', text: SHEET })).toMatchObject({ notStored: true });
  });

  it('loses no change of another window that changes the log at the same moment', async () => {
    const { send, machine, world, ports } = begin();
    await send({ type: 'paste', text: SHEET });
    const other = createHarianMachine(ports);
    await other.settled();
    machine.send({ type: 'remove', id: 'id1' });
    other.send({ type: 'remove', id: 'id2' });
    await Promise.all([machine.settled(), other.settled()]);
    expect(world.stored).toEqual([]);
  });

  it('refuses a file by name and is away from other pages', async () => {
    const { send, goTo, machine, world } = begin();
    expect((await send({ type: 'openFile', file: new File(['%PDF-1.7'], 'a.pdf') })).fileProblem?.code).toBe(
      'notASpreadsheet',
    );
    await goTo({ kind: 'otherPage', page: 'lampiran' });
    expect(machine.state().here).toBe(false);
    await send({ type: 'downloadSample', format: 'csv' });
    expect(world.files[0]).toBe('contoh-catatan-harian.csv');
    expect(world.files[1]).toContain('Jumlah laporan');
  });
});
