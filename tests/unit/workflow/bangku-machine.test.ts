import { describe, expect, it } from 'vitest';
import { judgeWords, labelsOfSite } from '../../../utils/ekinerja/label-situs';
import { signed, unsigned } from '../../../utils/bangku/publish';
import { openBytes } from '../../../utils/import/open-workbook';
import { writePaketBook } from '../../../utils/import/paket/write-paket-book';
import { readPaketTables } from '../../../utils/import/paket/paket-tables';
import { signPack, unsignedPack } from '../../../utils/packs/envelope';
import { openPack } from '../../../utils/packs/open-pack';
import { readKeyFile } from '../../../utils/packs/key-file';
import type { Paket } from '../../../utils/packs/model';
import { ok } from '../../../utils/skp/result';
import { createBangkuMachine } from '../../../utils/workflow/bangku-machine';
import type { StoredNaskah } from '../../../utils/workflow/bangku-ports';
import { writePanduanFile } from '../../../utils/packs/panduan-file';
import { ownGuide } from '../guide/own-guide';
import { samplePack, seedOf, template } from '../packs/sample-pack';

const SANDI = 'kereta hujan sendok';
const fileOf = (name: string, content: Uint8Array | string) => new File([content as BlobPart], name);

function bench(options: { stored?: StoredNaskah; elsewhere?: boolean; full?: boolean } = {}) {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  // As the browser keeps it: the list, and one record per template.
  let head: StoredNaskah | null = options.stored ?? null;
  const records = new Map(head?.paket.templat.map((one) => [one.id, one]));
  const stored = (change: () => void) => {
    if (options.full !== true) change();
    return Promise.resolve(options.full !== true);
  };
  const kept = (): StoredNaskah | null =>
    head && {
      ...head,
      paket: { ...head.paket, templat: head.paket.templat.flatMap(({ id }) => records.get(id) ?? []) },
    };
  const machine = createBangkuMachine({
    store: {
      own: () => Promise.resolve(options.elsewhere !== true),
      load: () => Promise.resolve(kept()),
      saveAll: (naskah) =>
        stored(() => {
          head = naskah;
          for (const one of naskah.paket.templat) records.set(one.id, one);
        }),
      saveHead: (paket) => stored(() => (head = head && { ...head, paket })),
      saveTemplat: (templat) => stored(() => records.set(templat.id, templat)),
      remove() {
        head = null;
        records.clear();
        return Promise.resolve();
      },
    },
    async readSheet(name, bytes) {
      const opened = await openBytes(name, bytes);
      return opened.ok ? ok(readPaketTables(opened.value.sheets)) : opened;
    },
    openPack,
    publish: signed,
    unsigned: (paket) => Promise.resolve(unsigned(paket)),
    writeBook: writePaketBook,
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    families: () => Promise.resolve([{ id: 'arsip', nama: 'Kearsipan', kata: [] }]),
    watchGuides: (tell) => tell([ownGuide]),
    kenalKata: { label: labelsOfSite(), nilai: judgeWords },
    bookWords: () => ({ explain: {} as never, guide: [], notInList: '' }),
    changeWords: (added, changed, removed) => `${String(added)}+${String(changed)}-${String(removed)}`,
    save: (file) => saved.push(file),
    pause: () => Promise.resolve(),
    now: () => new Date(2026, 2, 1),
    appVersion: '0.1.0',
  });
  const send = async (...intents: Parameters<typeof machine.send>) => {
    machine.send(...intents);
    await machine.settled();
    return machine.state();
  };
  return { machine, send, saved, kept };
}
const SHEET =
  'Jabatan;RHK;Indikator;Aspek;Target;Satuan\nKearsipan;Tertatanya arsip;Jumlah arsip;Kuantitas;12;Berkas\n';

describe('the bench', () => {
  it('puts own guides into the pack, from this browser and from a file, and out again', async () => {
    const { send, kept } = bench({ stored: { paket: samplePack(), terbit: null } });
    await send({ type: 'open' });
    expect((await send({ type: 'panduanMasuk', id: ownGuide.id })).kabar).toEqual({
      kind: 'panduanMasuk',
      judul: ownGuide.judul,
    });
    expect(kept()?.paket.panduan).toEqual([ownGuide]);
    // The same guide again takes its place.
    const later = { ...ownGuide, judul: 'Panduan kantor, revisi' };
    await send({ type: 'panduanBerkas', file: fileOf('p.json', writePanduanFile(later)) });
    expect(kept()?.paket.panduan).toEqual([later]);
    const refused = await send({ type: 'panduanBerkas', file: fileOf('q.json', '{}') });
    expect(refused.kabar).toMatchObject({ kind: 'panduanRefused', problem: { code: 'notPack' } });
    const opened = await openPack(unsignedPack(kept()?.paket ?? samplePack()));
    expect(opened.ok && opened.value.paket.panduan).toEqual([later]);
    await send({ type: 'panduanKeluar', id: later.id });
    expect(kept()?.paket).not.toHaveProperty('panduan');
  });

  it('keeps newer words of the labels, compares them, and signs only what the panel would take', async () => {
    const published = samplePack();
    const { send, saved, kept } = bench({ stored: { paket: published, terbit: published } });
    const opened = await send({ type: 'open' });
    expect(opened.labelSitus.find(({ label }) => label === 'head.rhk')?.kata[0]).toBe('rencana hasil kerja');
    await send({ type: 'buatKunci', nama: 'Dinas', sandi: SANDI });
    const told = (kata: typeof opened.kata) =>
      kata.map(({ kind, field, at, what }) => [kind, field, at, 'own' in what ? what.own : '']);
    const wrong = await send({ type: 'kata', kata: [{ label: 'head.rhk', teks: ['IKI'] }] });
    expect(told(wrong.kata)).toEqual([['wajib', 'kata', 0, 'artiLain']]);
    // What is not right yet is kept like everything that is being written, and never handed out.
    expect(kept()?.paket.kata).toEqual([{ label: 'head.rhk', teks: ['IKI'] }]);
    await send({ type: 'naikkan' });
    const refused = { kind: 'notPublished', why: { kind: 'kataNotTaken' } };
    expect((await send({ type: 'tandatangani' })).kabar).toEqual(refused);
    expect((await send({ type: 'coba' })).kabar).toEqual(refused);
    expect(saved).toHaveLength(1);
    const kata = [{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja'] }];
    expect((await send({ type: 'kata', kata })).kata).toEqual([]);
    expect((await send({ type: 'bandingkan' })).beda?.lain.kata).toMatchObject([
      { bagian: 'kata', nama: 'head.rhk', lama: [], baru: ['Rencana Hasil Kinerja'] },
    ]);
    expect((await send({ type: 'tandatangani' })).kabar).toMatchObject({ kind: 'published' });
    const pack = await openPack(saved.at(-1)?.bytes ?? new Uint8Array());
    expect(pack.ok && pack.value.paket.kata).toEqual(kata);
    await send({ type: 'buang' });
    const back = await send({ type: 'berkas', file: fileOf('p.json', saved.at(-1)?.bytes ?? '') });
    expect(back.paket?.kata).toEqual(kata);
    expect(back.labelSitus).toEqual(opened.labelSitus);
    await send({ type: 'kata', kata: [] });
    expect(kept()?.paket.kata).toBeUndefined();
  });

  it('goes from a sheet to a signed file that the panel takes', async () => {
    const { send, saved, kept } = bench();
    await send({ type: 'open' });
    const read = await send({ type: 'berkas', file: fileOf('a.csv', SHEET) });
    expect(read.lembar).toMatchObject({ name: 'a.csv', templat: 1, problems: [] });
    expect(read.paket?.keluarga).toEqual([{ id: 'arsip', nama: 'Kearsipan', kata: [] }]);
    expect(read.diperiksa).toBe(1);
    await send({ type: 'kepala', part: { judul: 'Standar', penerbit: 'Dinas Contoh' } });
    expect((await send({ type: 'tandatangani' })).kabar).toEqual({ kind: 'notPublished', why: { kind: 'noKey' } });
    const made = await send({ type: 'buatKunci', nama: 'Dinas Contoh', sandi: SANDI });
    expect(made.kunci?.nama).toBe('Dinas Contoh');
    expect(JSON.stringify(made)).not.toContain(SANDI);
    const signed = await send({ type: 'tandatangani' });
    expect(signed.kabar).toMatchObject({ kind: 'published', name: 'dinas-contoh-standar-v1.json' });
    const [key, pack] = saved;
    expect(key?.name).toBe('kunci-dinas-contoh.json');
    expect(await readKeyFile(key?.bytes ?? new Uint8Array(), SANDI)).toMatchObject({ ok: true });
    const opened = await openPack(pack?.bytes ?? new Uint8Array());
    expect(opened).toMatchObject({ ok: true, value: { tanda: { kind: 'sah', kunci: made.kunci?.kunci } } });
    expect(kept()?.terbit).toEqual(kept()?.paket);
  });

  it('hands nothing out that would be refused, and says which template', async () => {
    const paket = samplePack({ templat: [template(1), { ...template(2), rhk: '' }] });
    const { send, saved } = bench({ stored: { paket, terbit: null } });
    const opened = await send({ type: 'open' });
    expect(opened.temuan.get('uji-2')).toHaveLength(1);
    const tried = await send({ type: 'coba' });
    expect(tried.kabar).toMatchObject({ why: { kind: 'problem', templat: 'uji-2', problem: { code: 'empty' } } });
    await send({ type: 'ubah', templat: template(2) });
    expect((await send({ type: 'coba' })).kabar).toMatchObject({ kind: 'tried' });
    expect(saved.map(({ name }) => name)).toEqual(['standar-contoh-v1-coba.json']);
  });

  it('refuses a changed pack under the number of the published one, until the version is raised', async () => {
    const { send } = bench();
    await send({ type: 'open' });
    await send({ type: 'buatKunci', nama: 'Dinas', sandi: SANDI });
    const file = fileOf('standar.json', await signPack(samplePack({ versi: 4, label: '2026.4' }), seedOf(7)));
    expect((await send({ type: 'berkas', file })).terbit?.versi).toBe(4);
    await send({ type: 'templatBaru', jenis: 'harian' });
    const id = (await send({ type: 'buka', id: null })).paket?.templat.at(-1)?.id ?? '';
    const uraian = 'Menata berkas arsip setiap hari kerja';
    await send({ type: 'ubah', templat: { id, jenis: 'harian', jabatan: [], unit: [], jenisRhk: 'utama', uraian } });
    expect((await send({ type: 'tandatangani' })).kabar).toEqual({
      kind: 'notPublished',
      why: { kind: 'versionNotRaised', versi: 4 },
    });
    const raised = await send({ type: 'naikkan' });
    expect(raised.paket).toMatchObject({ versi: 5, label: '2026.5', perubahan: [{ versi: 5, teks: '1+0-0' }, {}] });
    expect((await send({ type: 'tandatangani' })).kabar).toMatchObject({ kind: 'published', label: '2026.5' });
  });

  it('makes a draft written anew the next version of a published pack, with its ids', async () => {
    const { send } = bench();
    await send({ type: 'open' });
    await send({ type: 'berkas', file: fileOf('a.csv', `RHK;Indikator;Target\n${template(2).rhk};Jumlah;1\n`) });
    const periksa = { satuan: [], tenggat: [], lampiranWajib: ['dukungan' as const] };
    const file = fileOf('standar.json', await signPack(samplePack({ versi: 3, periksa }), seedOf(7)));
    const { paket, terbit, beda, kabar } = await send({ type: 'terbitan', file });
    expect(kabar).toMatchObject({ kind: 'adopted' });
    expect([paket?.id, paket?.versi, paket?.templat[0]?.id]).toEqual(['standar-contoh', 3, 'uji-2']);
    expect([terbit?.versi, beda?.berubah.length, beda?.hilang.length]).toEqual([3, 1, 1]);
    expect(paket?.periksa).toEqual(periksa);
  });

  it('takes no changed file for the published version, and says when a file cannot be read', async () => {
    const { send } = bench();
    await send({ type: 'open' });
    await send({ type: 'baru' });
    const changed = new TextDecoder()
      .decode(await signPack(samplePack(), seedOf(7)))
      .replace('laporan uji', 'laporan lain');
    const compared = await send({ type: 'terbitan', file: fileOf('a.json', changed) });
    expect([compared.kabar?.kind, compared.terbit]).toEqual(['packChanged', null]);
    const gone = Object.assign(fileOf('a.csv', ''), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    const { kabar, busy, loading } = await send({ type: 'berkas', file: gone });
    expect([kabar?.kind, busy, loading]).toEqual(['unfinished', null, 'ready']);
  });

  it('refuses what was changed, what is no pack, and keys that do not open', async () => {
    const { send } = bench();
    await send({ type: 'open' });
    const bytes = await signPack(samplePack(), seedOf(7));
    const changed = new TextDecoder().decode(bytes).replace('laporan uji', 'laporan lain');
    expect((await send({ type: 'berkas', file: fileOf('a.json', changed) })).kabar).toMatchObject({
      kind: 'packChanged',
    });
    expect((await send({ type: 'berkas', file: fileOf('a.json', '{}') })).kabar).toMatchObject({ kind: 'packRefused' });
    expect((await send({ type: 'berkas', file: fileOf('a.pdf', '%PDF-1.7') })).kabar).toMatchObject({
      kind: 'fileRefused',
    });
    expect((await send({ type: 'buatKunci', nama: 'Dinas', sandi: 'pendek' })).kabar).toEqual({
      kind: 'keyRefused',
      why: 'passphraseTooShort',
    });
    expect((await send({ type: 'bukaKunci', file: fileOf('k.json', '{}'), sandi: SANDI })).kabar).toEqual({
      kind: 'keyRefused',
      why: 'notKeyFile',
    });
    expect((await send({ type: 'open' })).paket).toBeNull();
  });

  it('keeps the draft with every step, says when it cannot, and gives back what was removed', async () => {
    const paket = samplePack();
    const { send, kept } = bench({ stored: { paket, terbit: null } });
    await send({ type: 'open' });
    expect((await send({ type: 'hapus', id: 'uji-1' })).tampil.map(({ id }) => id)).toEqual(['uji-2']);
    expect(kept()?.paket.templat.map(({ id }) => id)).toEqual(['uji-2']);
    await send({ type: 'kembalikan' });
    expect(kept()?.paket.templat.map(({ id }) => id)).toEqual(['uji-1', 'uji-2']);
    const found = await send({ type: 'saring', part: { text: 'nomor 2' } });
    expect(found.tampil.map(({ id }) => id)).toEqual(['uji-2']);
    expect((await send({ type: 'buang' })).paket).toBeNull();
    expect(kept()).toBeNull();
    const full = bench({ full: true });
    await full.send({ type: 'open' });
    expect((await full.send({ type: 'baru' })).tidakTersimpan).toBe(true);
    expect((await bench({ elsewhere: true }).send({ type: 'open' })).loading).toBe('elsewhere');
  });

  it('keeps with the next step what could not be kept, and warns until all of it is', async () => {
    const options = { stored: { paket: samplePack(), terbit: null }, full: true };
    const { send, kept } = bench(options);
    await send({ type: 'open' });
    const changed = { ...template(1), rhk: 'Tersusunnya laporan lain' };
    expect((await send({ type: 'ubah', templat: changed })).tidakTersimpan).toBe(true);
    expect((await send({ type: 'kepala', part: { label: '2026.2' } })).tidakTersimpan).toBe(true);
    options.full = false;
    expect((await send({ type: 'kepala', part: { label: '2026.3' } })).tidakTersimpan).toBe(false);
    expect(kept()?.paket).toMatchObject({ label: '2026.3', templat: [changed, template(2)] });
    expect((await send({ type: 'buang' })).tidakTersimpan).toBe(false);
  });

  it('opens an unsigned file as a draft that was never published', async () => {
    const { send } = bench();
    await send({ type: 'open' });
    const { paket, terbit } = await send({ type: 'berkas', file: fileOf('a.json', unsignedPack(samplePack())) });
    expect([paket?.judul, terbit]).toEqual(['Standar RHK Contoh', null]);
  });

  it('takes what the pack asks of an SKP step by step, and leaves it out when nothing is asked', async () => {
    const { send, saved, kept } = bench({ stored: { paket: samplePack(), terbit: null } });
    await send({ type: 'open' });
    const kuantitas = { aspek: 'Kuantitas' as const, boleh: ['Laporan', 'Berkas'] };
    await send({ type: 'ketentuan', step: { satuan: { aspek: 'Waktu', boleh: ['Hari'] } } });
    await send({ type: 'ketentuan', step: { satuan: kuantitas } });
    await send({ type: 'ketentuan', step: { satuan: { aspek: 'Waktu', boleh: [] } } });
    await send({ type: 'ketentuan', step: { lampiranWajib: ['skema'] } });
    const open = await send({ type: 'ketentuan', step: { tenggat: [{ nama: '', tanggal: '' }] } });
    expect(open.ketentuan.map(({ kind, field, at }) => [kind, field, at])).toEqual([
      ['wajib', 'nama', 0],
      ['wajib', 'tanggal', 0],
    ]);
    expect((await send({ type: 'coba' })).kabar).toMatchObject({
      why: { kind: 'problem', templat: null, problem: { path: 'periksa.tenggat[0].nama' } },
    });
    const tenggat = [{ nama: 'SKP selesai', tanggal: '2026-12-12' }];
    expect((await send({ type: 'ketentuan', step: { tenggat } })).ketentuan).toEqual([]);
    await send({ type: 'coba' });
    const opened = await openPack(saved[0]?.bytes ?? new Uint8Array());
    const periksa = { satuan: [kuantitas], tenggat, lampiranWajib: ['skema'] };
    expect(opened).toMatchObject({ ok: true, value: { paket: { periksa } } });
    expect(kept()?.paket.periksa).toEqual(periksa);
    await send({ type: 'ketentuan', step: { satuan: { aspek: 'Kuantitas', boleh: [] }, tenggat: [] } });
    await send({ type: 'ketentuan', step: { lampiranWajib: [] } });
    expect(kept()?.paket.periksa).toBeUndefined();
    expect((await send({ type: 'coba' })).kabar).toMatchObject({ kind: 'tried' });
    expect(new TextDecoder().decode(saved[1]?.bytes)).not.toContain('periksa');
  });

  it('looks at 10,000 templates in slices', async () => {
    const templat: Paket['templat'] = Array.from({ length: 10_000 }, (_, at) => template(at));
    const { send, machine } = bench({ stored: { paket: samplePack({ templat }), terbit: null } });
    const steps: number[] = [];
    machine.subscribe(({ diperiksa }) => steps.push(diperiksa));
    expect((await send({ type: 'open' })).diperiksa).toBe(10_000);
    expect(new Set(steps).size).toBeGreaterThan(9);
  }, 60_000);
});
