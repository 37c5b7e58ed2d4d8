/** The check page's task: what it shows of the tab, and that the saved report is the one that was shown. */
import { describe, expect, it } from 'vitest';
import type { LaporPilih, OrderPilih } from '../../../utils/agent/pemilih-agent';
import type { KataSitus } from '../../../utils/ekinerja/adopt-words';
import { judgeWords, labelsOfSite } from '../../../utils/ekinerja/label-situs';
import type { LihatHalaman } from '../../../utils/ekinerja/laporan/look';
import { createHalamanMachine } from '../../../utils/workflow/halaman-machine';
import type { HalamanDoor, KataDoor } from '../../../utils/workflow/halaman-ports';
import { writeKataFile } from '../../../utils/packs/kata-file';
import { ok, refuse } from '../../../utils/skp/result';
import type { FileOut, PageLook } from '../../../utils/workflow/matriks-ports';

const DI = { host: 'e-kinerja.babelprov.go.id', halaman: 'matriks' } as const;
const lihatOf = (html: string): LihatHalaman => ({
  di: DI,
  detection: {
    page: null,
    confidence: 0.5,
    signs: [
      { kind: 'route', what: 'kinerja/kegiatan-rhk/matriks', found: true },
      { kind: 'tableHead', what: 'rencana hasil kerja', found: false },
    ],
  },
  kata: { ada: [], tidakAda: [] },
  laporan: { html, labels: [], masked: 3 },
});
const PAGE: PageLook = {
  kind: 'page',
  latihan: false,
  report: { detection: lihatOf('').detection, accountTag: null, unsavedEdits: false, run: null },
};

const ORDER: OrderPilih = {
  apa: 'kata',
  look: { lang: 'id', theme: 'auto', words: { from: '', hide: '' } },
  kata: { cara: '', pilih: '', tolak: { tanpaTeks: '', bukanLabel: '', pribadi: '', isiTabel: '' } },
};

function start(
  looks: (() => ReturnType<HalamanDoor['look']>)[],
  words: Partial<KataDoor> = {},
  tab: 'there' | 'none' | 'closing' = 'there',
) {
  const saved: FileOut[] = [];
  const kept: (readonly KataSitus[])[] = [];
  let changed: () => void = () => undefined;
  /** What the page's side would say, of the choosing that goes on. */
  const page = {
    tell: (() => undefined) as (lapor: LaporPilih) => void,
    leave: (): void => undefined,
    ended: 0,
    back: 0,
  };
  const machine = createHalamanMachine({
    door: {
      look: () => (looks.shift() ?? (() => Promise.resolve({ found: { kind: 'noTab' as const }, lihat: null })))(),
      askPermission: () => Promise.resolve(true),
      onChange(callback) {
        changed = callback;
      },
    },
    pemilih: {
      order: () => ORDER,
      pick(_, onLapor, onEnd) {
        Object.assign(page, { tell: onLapor, leave: onEnd });
        if (tab === 'closing') return Promise.reject(new Error('no tab with this id'));
        return Promise.resolve(tab === 'there' ? { end: () => void (page.ended += 1) } : null);
      },
      back: () => Promise.resolve(void (page.back += 1)),
    },
    bantuan: () =>
      Promise.resolve({
        asisten: '1.2.3',
        agen: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
        bahasa: 'id',
        kebijakan: false,
        paket: 0,
        kataTambahan: 0,
        situsLain: 0,
        runs: [],
      }),
    kata: {
      kenal: { label: labelsOfSite(), nilai: judgeWords },
      locked: () => Promise.resolve(false),
      load: () => Promise.resolve(kept.at(-1) ?? []),
      save(kata) {
        kept.push(kata);
        return Promise.resolve(ok(null));
      },
      ...words,
    },
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    save: (file) => void saved.push(file),
    version: '1.2.3',
    now: () => new Date('2026-03-04T05:06:07Z'),
  });
  return { machine, saved, kept, page, change: () => changed() };
}
const found = (html: string) => () => Promise.resolve({ found: PAGE, lihat: lihatOf(html) });

describe('the check page', () => {
  it('saves exactly the report that was shown, with what was missing in its second line', async () => {
    const { machine, saved } = start([found('<!-- https://x -->\n<html>satu</html>')]);
    await machine.settled();
    expect(machine.state()).toMatchObject({ tanpa: null, membaca: false, tersimpan: null });
    machine.send({ type: 'simpanLaporan' });
    expect(saved.map(({ name, mime }) => [name, mime])).toEqual([
      ['laporan-halaman-tidak-dikenali-2026-03-04.html', 'text/html'],
    ]);
    const [address, said, ...rest] = new TextDecoder().decode(saved[0]?.bytes).split('\n');
    expect(address).toBe('<!-- https://x -->');
    expect(said).toBe(
      '<!-- Asisten e-Kinerja 1.2.3; halaman: tidak dikenali (0.50); tidak ditemukan: tableHead "rencana hasil kerja" -->',
    );
    expect(rest.join('\n')).toBe('<html>satu</html>');
    expect(machine.state().tersimpan).toBe(saved[0]?.name);
  });

  it('saves nothing while there is nothing to show', async () => {
    const { machine, saved } = start([]);
    await machine.settled();
    machine.send({ type: 'simpanLaporan' });
    expect(machine.state().tanpa).toEqual({ kind: 'noTab' });
    expect(saved).toEqual([]);
  });

  it.each([
    [{ kind: 'portal' }, { kind: 'loggedOut' }],
    [{ kind: 'offline' }, { kind: 'offline' }],
    [
      { kind: 'noPermission', host: 'contoh.go.id' },
      { kind: 'noPermission', host: 'contoh.go.id' },
    ],
    [{ kind: 'loading' }, { kind: 'looking' }],
  ] as const)('says why there is no page: %j', async (look, tanpa) => {
    const { machine } = start([() => Promise.resolve({ found: look, lihat: null })]);
    await machine.settled();
    expect(machine.state()).toMatchObject({ tanpa, lihat: null });
  });

  it('looks again when the tab changes, and drops a look that was overtaken', async () => {
    let answer: (value: Awaited<ReturnType<HalamanDoor['look']>>) => void = () => undefined;
    const { machine, change } = start([
      () => new Promise((resolve) => (answer = resolve)),
      found('<!-- b -->\n<html>baru</html>'),
    ]);
    change();
    await machine.settled();
    answer({ found: PAGE, lihat: lihatOf('<!-- a -->\n<html>lama</html>') });
    await Promise.resolve();
    expect(machine.state().lihat?.laporan.html).toContain('baru');
  });

  it('asks for the host and looks again', async () => {
    const { machine } = start([
      () => Promise.resolve({ found: { kind: 'noPermission', host: 'contoh.go.id' }, lihat: null }),
      found('<!-- a -->\n<html></html>'),
    ]);
    await machine.settled();
    machine.send({ type: 'beriIzin' });
    await machine.settled();
    expect(machine.state()).toMatchObject({ tanpa: null });
  });
});

describe('words of the own on the check page', () => {
  const fileOf = (bytes: Uint8Array, name = 'kata.json') => new File([new Uint8Array(bytes)], name);
  const tambah = (label: string, teks: string) => ({ type: 'tambahKata', label, teks }) as const;

  it('are used as they stand on the screen, and only then', async () => {
    const { machine, kept } = start([]);
    machine.send(tambah('head.rhk', ' Rencana Hasil Kinerja '));
    machine.send(tambah('head.rhk', 'Hasil Kinerja'));
    await machine.settled();
    expect(kept).toEqual([]);
    expect(machine.state().sendiri).toMatchObject({ dipakai: false, ada: false });
    machine.send({ type: 'pakaiKata' });
    await machine.settled();
    expect(kept).toEqual([[{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja', 'Hasil Kinerja'] }]]);
    expect(machine.state().sendiri).toMatchObject({ dipakai: true, ada: true, kabar: { kind: 'dipakai' } });
    machine.send({ type: 'hapusKata', at: 0 });
    machine.send({ type: 'pakaiKata' });
    await machine.settled();
    expect(kept.at(-1)).toEqual([]);
  });

  it('are not used while one of them means something else', async () => {
    const { machine, kept } = start([]);
    machine.send(tambah('head.rhk', 'Aspek'));
    machine.send({ type: 'pakaiKata' });
    await machine.settled();
    expect(machine.state().sendiri.baris[0]?.putusan).toEqual([{ alasan: 'artiLain', arti: 'aspek' }]);
    expect(kept).toEqual([]);
  });

  it('are not used where the policy locks them, or what is stored fails', async () => {
    const locked = start([], { locked: () => Promise.resolve(true) });
    locked.machine.send(tambah('head.rhk', 'Hasil Kinerja'));
    locked.machine.send({ type: 'pakaiKata' });
    await locked.machine.settled();
    expect(locked.kept).toEqual([]);
    const full = start([], { save: () => Promise.resolve(refuse('storageFull')) });
    full.machine.send(tambah('head.rhk', 'Hasil Kinerja'));
    full.machine.send({ type: 'pakaiKata' });
    await full.machine.settled();
    expect(full.machine.state().sendiri).toMatchObject({ dipakai: false, kabar: { kind: 'takTersimpan' } });
  });

  it('come back from the file they were saved to', async () => {
    const one = start([]);
    one.machine.send(tambah('bulan.1', 'Januarius'));
    one.machine.send({ type: 'simpanKata' });
    await one.machine.settled();
    const bytes = one.saved[0]?.bytes ?? new Uint8Array();
    const other = start([]);
    other.machine.send({ type: 'bukaKata', file: fileOf(bytes) });
    await other.machine.settled();
    expect(other.machine.state().sendiri).toMatchObject({
      baris: [{ label: 'bulan.1', teks: ['Januarius'], putusan: [null] }],
      dipakai: false,
      kabar: { kind: 'dibuka', name: 'kata.json' },
    });
    expect(other.kept).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 'notJson'],
    ['another file', '{"format":"asisten-ekinerja-panduan","versiFormat":1}', 'notPack'],
    ['a newer format', '{"format":"asisten-ekinerja-kata","versiFormat":2}', 'newerFormat'],
    [
      'a key that reaches into the program',
      '{"format":"asisten-ekinerja-kata","versiFormat":1,"kata":[{"label":"head.rhk","teks":["Hasil"]}],"__proto__":{}}',
      'forbiddenKey',
    ],
    ['no words', '{"format":"asisten-ekinerja-kata","versiFormat":1,"kata":[]}', 'empty'],
    [
      'an NIP',
      '{"format":"asisten-ekinerja-kata","versiFormat":1,"kata":[{"label":"head.rhk","teks":["199003152015042001"]}]}',
      'personalNumber',
    ],
  ])('of %s are refused by name, and what was there stays', async (_, text, code) => {
    const { machine } = start([]);
    machine.send(tambah('head.rhk', 'Hasil Kinerja'));
    machine.send({ type: 'bukaKata', file: fileOf(new TextEncoder().encode(text), 'x.json') });
    await machine.settled();
    const { kabar, baris } = machine.state().sendiri;
    expect(kabar).toMatchObject({ kind: 'fileRefused', name: 'x.json', problem: { code } });
    expect(baris.map(({ teks }) => teks)).toEqual([['Hasil Kinerja']]);
  });

  it('go on after a file that could not be read and a store that failed', async () => {
    const gone = Object.assign(fileOf(new Uint8Array()), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    const { machine } = start([], { load: () => Promise.reject(new Error('broken')) });
    await machine.settled();
    expect(machine.state().sendiri.kabar).toMatchObject({ kind: 'takTersimpan' });
    machine.send({ type: 'bukaKata', file: gone });
    await machine.settled();
    expect(machine.state().sendiri.kabar).toMatchObject({ kind: 'fileRefused' });
    machine.send(tambah('head.rhk', 'Hasil Kinerja'));
    await machine.settled();
    expect(machine.state().sendiri.baris).toHaveLength(1);
  });

  it('of a file with a word that means something else are shown with the reason', async () => {
    const { machine } = start([]);
    machine.send({ type: 'bukaKata', file: fileOf(writeKataFile([{ label: 'head.rhk', teks: ['target'] }])) });
    await machine.settled();
    expect(machine.state().sendiri.baris[0]?.putusan[0]?.alasan).toBe('artiLain');
  });
});

describe('a word pointed at on the page', () => {
  const tunjuk = { type: 'tunjukKata', label: 'head.rhk' } as const;

  it('joins the words on the screen, and is not used before the person says so; then the report names it', async () => {
    const look = found('<!-- a -->\n<html></html>');
    const { machine, kept, saved, page } = start([look, look]);
    machine.send(tunjuk);
    await machine.settled();
    expect(machine.state().sendiri.menunjuk).toBe('head.rhk');
    page.tell({ kind: 'kata', teks: 'Rencana Hasil Kinerja' });
    await machine.settled();
    expect(page).toMatchObject({ ended: 1, back: 1 });
    expect(machine.state().sendiri).toMatchObject({
      menunjuk: null,
      dipakai: false,
      baris: [{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja'], di: DI }],
      kabar: { kind: 'ditunjuk', teks: 'Rencana Hasil Kinerja' },
    });
    expect(kept).toEqual([]);
    machine.send({ type: 'simpanLaporan' });
    machine.send({ type: 'pakaiKata' });
    await machine.settled();
    machine.send({ type: 'simpanLaporan' });
    const reports = saved.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(
      reports.map((one) =>
        one.includes('head.rhk = "Rencana Hasil Kinerja" (hanya matriks di e-kinerja.babelprov.go.id)'),
      ),
    ).toEqual([false, true]);
  });

  it('stands apart from the same label typed for all pages; a file has both as one, for all pages', async () => {
    const look = found('<!-- a -->\n<html></html>');
    const { machine, kept, saved, page } = start([look, look]);
    machine.send({ type: 'tambahKata', label: 'head.rhk', teks: 'Hasil Kinerja' });
    machine.send(tunjuk);
    await machine.settled();
    page.tell({ kind: 'kata', teks: 'Rencana Hasil Kinerja' });
    machine.send({ type: 'simpanKata' });
    machine.send({ type: 'pakaiKata' });
    await machine.settled();
    expect(kept).toEqual([
      [
        { label: 'head.rhk', teks: ['Hasil Kinerja'] },
        { label: 'head.rhk', teks: ['Rencana Hasil Kinerja'], di: DI },
      ],
    ]);
    expect(JSON.parse(new TextDecoder().decode(saved[0]?.bytes))).toMatchObject({
      kata: [{ label: 'head.rhk', teks: ['Hasil Kinerja', 'Rencana Hasil Kinerja'] }],
    });
  });

  it('is not taken when the page it was shown on can no longer be read', async () => {
    const { machine, page } = start([found('<!-- a -->\n<html></html>')]);
    machine.send(tunjuk);
    await machine.settled();
    page.tell({ kind: 'kata', teks: 'Rencana Hasil Kinerja' });
    await machine.settled();
    expect(machine.state().sendiri).toMatchObject({ baris: [], kabar: { kind: 'terputus' } });
  });

  it('is dropped when it comes after "Batal", and nothing changes when the page was left or is not there', async () => {
    const { machine, page } = start([]);
    machine.send(tunjuk);
    await machine.settled();
    machine.send({ type: 'batalTunjuk' });
    page.tell({ kind: 'kata', teks: 'Terlambat' });
    await machine.settled();
    expect(machine.state().sendiri).toMatchObject({ menunjuk: null, baris: [], kabar: null });
    machine.send(tunjuk);
    await machine.settled();
    page.leave();
    expect(machine.state().sendiri).toMatchObject({ menunjuk: null, baris: [], kabar: { kind: 'terputus' } });
    for (const tab of ['none', 'closing'] as const) {
      const alone = start([], {}, tab);
      alone.machine.send(tunjuk);
      await alone.machine.settled();
      expect(alone.machine.state().sendiri).toMatchObject({ menunjuk: null, baris: [], kabar: { kind: 'tanpaTab' } });
    }
  });
});

describe('the note for whoever helps', () => {
  it('is saved exactly as it was shown, and not before', async () => {
    const { machine, saved } = start([found('<!-- a -->\n<html></html>')]);
    await machine.settled();
    machine.send({ type: 'simpanCatatan' });
    expect(saved).toEqual([]);
    machine.send({ type: 'lihatCatatan' });
    await machine.settled();
    const shown = machine.state().catatan;
    expect(JSON.parse(shown?.isi ?? '')).toMatchObject({ peramban: 'Firefox/140', halaman: { keyakinan: 0.5 } });
    machine.send({ type: 'simpanCatatan' });
    expect(saved.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['catatan-bantuan.json', shown?.isi],
    ]);
    expect(machine.state().catatan).toEqual({ isi: shown?.isi, tersimpan: true });
  });
});
