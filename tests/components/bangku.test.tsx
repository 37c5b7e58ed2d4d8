// @vitest-environment jsdom
import { act } from './act';
import { describe, expect, it } from 'vitest';
import { BangkuApp } from '../../components/bangku/BangkuApp';
import { checkTemplat } from '../../utils/bangku/check';
import { FIGURE } from '../../utils/bangku/check-form';
import { checkKata } from '../../utils/bangku/kata';
import { checkKetentuan } from '../../utils/bangku/ketentuan';
import { judgeWords, labelsOfSite } from '../../utils/ekinerja/label-situs';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import { EMPTY_BANGKU, type BangkuIntent, type BangkuState } from '../../utils/workflow/bangku-state';
import { EMPTY_TEMPLAT } from '../../utils/workflow/templat-state';
import { samplePack, template } from '../unit/packs/sample-pack';
import { isOff, render } from './render';

const NOBODY = { tahun: 2026, lampiran: new Map(), repeated: { has: () => false } };
const ready = (paket: Paket, change: Partial<BangkuState> = {}): BangkuState => ({
  ...EMPTY_BANGKU,
  loading: 'ready',
  paket,
  tampil: paket.templat,
  temuan: new Map(paket.templat.map((one) => [one.id, checkTemplat(one, NOBODY)])),
  diperiksa: paket.templat.length,
  ...change,
});
const preview = { state: () => EMPTY_TEMPLAT, send: () => undefined, subscribe: () => () => undefined };

function show(state: BangkuState, language: 'id' | 'en' = 'id') {
  const sent: BangkuIntent[] = [];
  const node = (now: BangkuState) => (
    <BangkuApp
      state={now}
      send={(intent) => sent.push(intent)}
      settings={{ language, theme: 'auto' }}
      onSettings={() => undefined}
      version="0.1.0"
      onErase={() => Promise.resolve()}
      makePreview={() => preview}
      onPrint={() => undefined}
    />
  );
  const screen = render(node(state));
  return { ...screen, sent, become: (next: BangkuState) => screen.show(node(next)) };
}
type Shown = ReturnType<typeof show>;
function field(page: Shown, label: string): HTMLInputElement | HTMLTextAreaElement {
  const id = page.get('label', label).getAttribute('for') ?? '';
  const found = page.element.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[id="${id}"]`);
  if (found === null) throw new Error(`no field "${label}"`);
  return found;
}
const type = (input: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    const prototype = input instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const bad: Templat = { ...template(2), rhk: 'Melaksanakan rekap data' };
const row = template(2).indikator[0] as Extract<Templat, { jenis: 'rhk' }>['indikator'][number];
const noTarget: Templat = {
  ...template(2),
  indikator: [{ ...row, target: '' }],
};

describe('the bench without a draft', () => {
  it('offers a sample, a file, and an empty draft', () => {
    const page = show({ ...EMPTY_BANGKU, loading: 'ready' });
    page.click('button', 'Unduh contoh lembar');
    page.click('button', 'Mulai naskah kosong');
    expect(page.sent).toEqual([{ type: 'contoh' }, { type: 'baru' }]);
  });

  it('says that another tab has the draft', () => {
    const page = show({ ...EMPTY_BANGKU, loading: 'elsewhere' });
    expect(page.text()).toContain('Naskah sedang terbuka di tab lain');
    page.click('button', 'Coba lagi');
    expect(page.sent).toEqual([{ type: 'open' }]);
  });

  it('names what a sheet said wrongly by sheet, row and column', () => {
    const problem = {
      code: 'targetNoNumber',
      sheet: 'RHK',
      row: 4,
      column: 'H',
      text: 'dua',
      severity: 'error',
    } as const;
    const page = show({
      ...EMPTY_BANGKU,
      loading: 'ready',
      lembar: { name: 'a.xlsx', templat: 0, problems: [problem] },
    });
    expect(page.text()).toContain('Tidak ada templat yang dapat diambil dari a.xlsx');
    expect(page.text()).toContain('RHK, baris 4 kolom H: “dua” bukan angka');
  });
});

describe('the list of templates', () => {
  it('shows what is to be mended beside each, and only lines in sight', () => {
    const many = Array.from({ length: 500 }, (_, at) => template(at));
    const page = show(ready(samplePack({ templat: [bad, ...many.slice(3)] })));
    expect(page.get('button', 'Melaksanakan rekap data').textContent).toContain('1saran');
    expect(page.element.querySelectorAll('.hits__row').length).toBeLessThan(60);
    expect(page.text()).toContain('Pemeriksaan: 0 wajib dibenahi, 1 saran.');
    page.click('button', 'Melaksanakan rekap data');
    expect(page.sent).toEqual([{ type: 'buka', id: 'uji-2' }]);
  });

  it('filters', () => {
    const page = show(ready(samplePack()));
    type(page.get('input', 'Cari dalam naskah') as HTMLInputElement, 'nomor 2');
    act(() => page.get('label', 'Hanya yang perlu dilihat').click());
    expect(page.sent).toEqual([
      { type: 'saring', part: { text: 'nomor 2' } },
      { type: 'saring', part: { temuan: true } },
    ]);
  });
});

describe('a template that is edited', () => {
  it('has each finding at its field, with why and how', () => {
    const page = show(ready(samplePack({ templat: [bad] }), { dibuka: bad }));
    const rhk = field(page, 'RHK');
    const told = page.element.querySelector(
      `[id="${(rhk.getAttribute('aria-describedby') ?? '').split(' ').at(-1) ?? ''}"]`,
    );
    expect(told?.textContent).toContain('saran: Diawali “melaksanakan”');
    expect(rhk.hasAttribute('aria-invalid')).toBe(false);
    page.become(ready(samplePack({ templat: [noTarget] }), { dibuka: { ...noTarget, id: 'lain' } }));
    expect(field(page, 'Target setahun').hasAttribute('aria-invalid')).toBe(false);
    page.become(ready(samplePack({ templat: [noTarget] }), { dibuka: noTarget }));
    expect(field(page, 'Target setahun').getAttribute('aria-invalid')).toBe('true');
  });

  it('hands on every change as the whole template, whatever is answered meanwhile', () => {
    const templat = template(1) as Templat;
    const page = show(ready(samplePack({ templat: [templat] }), { dibuka: templat }));
    type(field(page, 'RHK'), 'Tersusunnya A');
    type(field(page, 'Target setahun'), '2,5');
    page.click('button', 'Tambah indikator');
    const last = page.sent.at(-1);
    expect(last).toMatchObject({
      type: 'ubah',
      templat: { rhk: 'Tersusunnya A', indikator: [{ target: '2.5' }, { nama: '', target: '' }] },
    });
  });

  it('takes a target with a point for no number, and leaves it as it was typed', () => {
    const templat = template(1) as Templat;
    const page = show(ready(samplePack({ templat: [templat] }), { dibuka: templat }));
    type(field(page, 'Target setahun'), '1.200');
    expect(field(page, 'Target setahun').value).toBe('1.200');
    const sent = page.sent.at(-1);
    const typed = sent?.type === 'ubah' && sent.templat.jenis === 'rhk' ? sent.templat.indikator[0]?.target : '';
    expect(typed).not.toMatch(FIGURE);
  });

  it('keeps the focus when the last indikator goes', () => {
    const templat = { ...template(1), indikator: [row, row] } as Templat;
    const page = show(ready(samplePack({ templat: [templat] }), { dibuka: templat }));
    for (const [name, next] of [
      ['Hapus indikator 2', 'Indikator 1'],
      ['Hapus indikator 1', 'Tambah indikator'],
    ] as const) {
      act(() => page.get('button', name).focus());
      page.click('button', name);
      expect(document.activeElement?.textContent).toMatch(new RegExp(`^${next}`, 'u'));
    }
  });

  it('does not close what is typed into because nothing is missing there any more', () => {
    const templat = { ...template(1), rhk: 'Tersusunnya laporan {{bidang}}', lampiran: ['tidak-ada'] } as Templat;
    const missing = (field: 'tempat' | 'lampiran', code: 'unaskedPlace' | 'lampiranUnknown') =>
      ({ kind: 'saran', field, at: null, what: { own: code, params: {} } }) as const;
    const of = (temuan: BangkuState['temuan']) =>
      ready(samplePack({ templat: [templat] }), { dibuka: templat, temuan });
    const both = [missing('tempat', 'unaskedPlace'), missing('lampiran', 'lampiranUnknown')];
    const page = show(of(new Map([[templat.id, both]])));
    const opened = () => [...page.element.querySelectorAll('details[open]')].length;
    expect(opened()).toBe(2);
    page.become(of(new Map()));
    expect(opened()).toBe(2);
  });

  it('takes months one by one, but never none', () => {
    const templat: Templat = {
      ...template(1),
      indikator: [{ ...row, pola: { kind: 'bulan', bulan: [3] } }],
    };
    const page = show(ready(samplePack({ templat: [templat] }), { dibuka: templat }));
    const month = (name: string) => page.get('.bangku__month', name);
    act(() => month('Jun').click());
    expect(page.sent.at(-1)).toMatchObject({ templat: { indikator: [{ pola: { bulan: [3, 6] } }] } });
    act(() => month('Mar').click());
    act(() => month('Jun').click());
    expect(page.sent.at(-1)).toMatchObject({ templat: { indikator: [{ pola: { bulan: [6] } }] } });
  });

  it('makes a new family of jabatan the template’s own once the draft knows it', () => {
    const templat = template(1) as Templat;
    const page = show(ready(samplePack({ templat: [templat] }), { dibuka: templat }));
    type(field(page, 'Kelompok jabatan baru'), 'Arsiparis');
    page.click('button', 'Tambahkan');
    expect(page.sent.at(-1)).toEqual({ type: 'keluargaBaru', nama: 'Arsiparis' });
    const keluarga = [{ id: 'arsiparis', nama: 'Arsiparis', kata: [] }];
    page.become(ready(samplePack({ templat: [templat], keluarga }), { dibuka: templat }));
    expect(page.sent.at(-1)).toMatchObject({ templat: { jabatan: ['umum-kepegawaian', 'arsiparis'] } });
  });
});

describe('what the pack asks of an SKP', () => {
  const satuan = [{ aspek: 'Kualitas' as const, boleh: ['%', 'Indeks'] }];
  const periksa = { satuan, tenggat: [{ nama: 'SKP selesai', tanggal: '2026-12-12' }], lampiranWajib: [] };
  const open = (state: BangkuState) => {
    const page = show(state);
    page.click('button', 'Keterangan');
    return page;
  };

  it('is edited part by part, whatever is answered meanwhile', () => {
    const page = open(ready(samplePack({ periksa })));
    expect(field(page, 'Satuan untuk Kualitas').value).toBe('%, Indeks');
    type(field(page, 'Satuan untuk Kuantitas'), ' Laporan, Berkas,\nLaporan\n');
    page.click('button', 'Tambah tenggat');
    page.click('button', 'Hapus tenggat 1');
    type(field(page, 'Nama tenggat'), 'Realisasi');
    type(field(page, 'Tanggal'), '2026-06-30');
    act(() => page.get('label', 'Skema Pertanggungjawaban').click());
    act(() => page.get('label', 'Dukungan Sumber Daya').click());
    type(field(page, 'Satuan untuk Kualitas'), '');
    expect(page.sent).toEqual(
      [
        { satuan: { aspek: 'Kuantitas', boleh: ['Laporan', 'Berkas'] } },
        { tenggat: [...periksa.tenggat, { nama: '', tanggal: '' }] },
        { tenggat: [{ nama: '', tanggal: '' }] },
        { tenggat: [{ nama: 'Realisasi', tanggal: '' }] },
        { tenggat: [{ nama: 'Realisasi', tanggal: '2026-06-30' }] },
        { lampiranWajib: ['skema'] },
        { lampiranWajib: ['dukungan', 'skema'] },
        { satuan: { aspek: 'Kualitas', boleh: [] } },
      ].map((step) => ({ type: 'ketentuan', step })),
    );
  });

  it('keeps the focus when the last deadline goes', () => {
    const page = open(ready(samplePack({ periksa })));
    act(() => page.get('button', 'Hapus tenggat 1').focus());
    page.click('button', 'Hapus tenggat 1');
    expect(document.activeElement?.textContent).toBe('Tambah tenggat');
  });

  it('has each finding at its field, and stands in the list for approval', () => {
    const wrong = { ...periksa, satuan: [{ aspek: 'Kualitas' as const, boleh: ['<b>'] }] };
    const asked = { ...wrong, tenggat: [{ nama: 'SKP selesai', tanggal: '' }] };
    const page = open(ready(samplePack({ periksa: asked }), { ketentuan: checkKetentuan(asked) }));
    const invalid = (label: string) => field(page, label).getAttribute('aria-invalid');
    expect(['Satuan untuk Kuantitas', 'Satuan untuk Kualitas', 'Nama tenggat', 'Tanggal'].map(invalid)).toEqual([
      null,
      'true',
      null,
      'true',
    ]);
    expect(page.text()).toContain('wajib: Tanggalnya belum lengkap.');
    page.become(ready(samplePack({ periksa })));
    page.click('button', 'Terbitkan');
    page.click('button', 'Buka daftar untuk dicetak');
    for (const line of ['Satuan untuk Kualitas: %, Indeks', 'SKP selesai: 12 Desember 2026'])
      expect(page.text()).toContain(line);
  });
});

it('says of a year that is half typed that the pack is for any year', () => {
  const page = show(ready(samplePack()));
  page.click('button', 'Keterangan');
  const year = field(page, 'Tahun SKP');
  type(year, '202');
  expect(page.sent.at(-1)).toEqual({ type: 'kepala', part: { tahun: null } });
  expect(page.text()).toContain('jadi paket berlaku untuk tahun apa pun');
  type(year, '');
  expect(page.text()).not.toContain('jadi paket berlaku untuk tahun apa pun');
});

describe('newer words of the site’s labels', () => {
  const labelSitus = labelsOfSite();
  const open = (kata: Paket['kata'], language: 'id' | 'en' = 'id') => {
    const paket = samplePack(kata === undefined ? {} : { kata });
    const page = show(ready(paket, { labelSitus, kata: checkKata(kata, judgeWords) }), language);
    page.click('button', language === 'id' ? 'Keterangan' : 'Details');
    return page;
  };
  const folded = (page: Shown) =>
    [...page.element.querySelectorAll('details')].find(({ textContent }) => textContent.includes('label'));

  it('is folded while there are none, and offers the labels by their old words', () => {
    const page = open(undefined);
    expect(folded(page)?.open).toBe(false);
    page.click('button', 'Tambah kata');
    const select = page.element.querySelector<HTMLSelectElement>('fieldset select');
    const groups = [...(select?.querySelectorAll('optgroup') ?? [])];
    const offered = new Map(groups.map((one) => [one.label, [...one.querySelectorAll('option')]]));
    expect(offered.get('Kepala kolom')?.map((one) => one.text)).toContain('rencana hasil kerja / rhk');
    expect(offered.get('Status')?.map((one) => one.value)).toEqual(
      ['konsep', 'periksa', 'setuju', 'tolak'].map((one) => `status.${one}`),
    );
    expect([...offered.values()].flat()).toHaveLength(labelSitus.length);
  });

  it('takes words line by line, one label once, and lets a line go again', () => {
    const page = open([{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja'] }]);
    expect(folded(page)?.open).toBe(true);
    expect(field(page, 'Kata yang sekarang tampil').value).toBe('Rencana Hasil Kinerja');
    type(field(page, 'Kata yang sekarang tampil'), ' Hasil Kinerja \n\nHasil Kinerja\nRencana Kinerja Utama');
    page.click('button', 'Tambah kata');
    const [first, second] = page.element.querySelectorAll<HTMLSelectElement>('fieldset select');
    const option = (select: HTMLSelectElement | undefined, value: string) =>
      [...(select?.options ?? [])].find((one) => one.value === value);
    expect([first, second].map((one) => option(one, 'head.rhk')?.disabled)).toEqual([false, true]);
    act(() => {
      const chosen = option(second, 'bulan.8');
      if (chosen !== undefined) chosen.selected = true;
      second?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    page.click('button', 'Hapus kata 1');
    const written = { label: 'head.rhk', teks: ['Hasil Kinerja', 'Rencana Kinerja Utama'] };
    expect(page.sent).toEqual(
      [
        [written],
        [written, { label: '', teks: [] }],
        [written, { label: 'bulan.8', teks: [] }],
        [{ label: 'bulan.8', teks: [] }],
      ].map((kata) => ({ type: 'kata', kata })),
    );
  });

  it('says at the field why the panel would not take a word', () => {
    const page = open([
      { label: 'head.rhk', teks: ['IKI'] },
      { label: '', teks: [] },
      { label: 'lain.baru', teks: ['Kata'] },
    ]);
    const said = page.text();
    for (const text of [
      'wajib: Kata ini sudah berarti “indikator kinerja individu”',
      'wajib: Labelnya belum dipilih.',
      'saran: Label ini tidak dikenal Asisten versi ini.',
    ])
      expect(said).toContain(text);
    expect(field(page, 'Kata yang sekarang tampil').getAttribute('aria-invalid')).toBe('true');
    // What this version does not know is shown as it is, and stays.
    expect(page.element.querySelectorAll<HTMLSelectElement>('fieldset select')[2]?.value).toBe('lain.baru');
    expect(open([{ label: 'head.rhk', teks: ['IKI'] }], 'en').text()).toContain('This word means');
  });

  it('leads from a refused signature to the words, and prints them for approval', () => {
    const kata = [
      { label: 'head.rhk', teks: ['Rencana Hasil Kinerja'] },
      { label: 'bulan.8', teks: ['Agst', 'Bln 8'] },
    ];
    const kabar = { kind: 'notPublished', why: { kind: 'kataNotTaken' } } as const;
    const page = show(ready(samplePack({ kata }), { labelSitus, kabar }));
    expect(page.text()).toContain('ada kata label yang tidak akan dipakai panel');
    page.click('button', 'Buka Keterangan');
    expect(page.text()).toContain('Kata di layar e-Kinerja (2)');
    page.click('button', 'Terbitkan');
    page.click('button', 'Buka daftar untuk dicetak');
    for (const line of [
      'Kepala kolom “rencana hasil kerja”: juga “Rencana Hasil Kinerja”',
      'Nama bulan “agt”: juga “Agst”, “Bln 8”',
    ])
      expect(page.text()).toContain(line);
  });
});

describe('publishing', () => {
  const open = (state: BangkuState, language: 'id' | 'en' = 'id') => {
    const page = show(state, language);
    page.click('button', language === 'id' ? 'Terbitkan' : 'Publish');
    return page;
  };

  it('makes no key under a short or mistyped passphrase', () => {
    const page = open(ready(samplePack()));
    const make = () => page.get('button', 'Buat dan unduh kunci');
    type(field(page, 'Kata sandi baru'), 'pendek');
    expect(page.text()).toContain('Kata sandi masih kurang dari 12 karakter.');
    type(field(page, 'Kata sandi baru'), 'kereta hujan sendok');
    type(field(page, 'Ulangi kata sandi'), 'kereta hujan sendol');
    expect(page.text()).toContain('Kedua kata sandi belum sama.');
    expect(isOff(make())).toBe(true);
    act(() => make().click());
    expect(page.sent).toEqual([]);
    type(field(page, 'Ulangi kata sandi'), 'kereta hujan sendok');
    act(() => make().click());
    expect(page.sent).toEqual([{ type: 'buatKunci', nama: 'Dinas Contoh', sandi: 'kereta hujan sendok' }]);
    expect(field(page, 'Kata sandi baru').value).toBe('');
  });

  it('signs only with an open key, and leads to the template that is refused', () => {
    const kunci = { nama: 'Dinas', kunci: 'x', sidikJari: '0000 1111' };
    const why = { kind: 'problem', problem: { code: 'empty', path: 'templat[1].rhk' }, templat: 'uji-2' } as const;
    const page = open(ready(samplePack(), { kunci, kabar: { kind: 'notPublished', why } }));
    expect(page.text()).toContain('Ada isian yang kosong. Letaknya: templat ke-2, teks RHK.');
    page.click('button', 'Tanda tangani versi 2026.1');
    page.click('button', 'Buka templatnya');
    expect(page.sent).toEqual([{ type: 'tandatangani' }, { type: 'buka', id: 'uji-2' }]);
    const signing = open(ready(samplePack(), { kunci, busy: 'menandatangani' }));
    expect(isOff(signing.get('button', 'Tanda tangani versi 2026.1'))).toBe(true);
    signing.click('button', 'Tanda tangani versi 2026.1');
    expect(signing.sent).toEqual([]);
  });

  it('compares with what was published, and offers the next number only where it is needed', () => {
    const lain = { keterangan: [], ketentuan: [], keluarga: [], panduan: [], kata: [] };
    const beda = { baru: ['Tersusunnya A'], berubah: [], hilang: [], lain };
    const page = open(ready(samplePack(), { terbit: samplePack(), beda }));
    expect(page.text()).toContain('1 templat baru, 0 berubah, 0 tidak ada lagi');
    page.click('button', 'Naikkan versi');
    expect(page.sent).toEqual([{ type: 'naikkan' }]);
    page.become(ready(samplePack({ versi: 2 }), { terbit: samplePack(), beda }));
    expect(page.find('button', 'Naikkan versi')).toBeUndefined();
  });

  it('prints everything the pack says, with its fingerprint and room for signatures', () => {
    const kunci = { nama: 'Dinas', kunci: 'x', sidikJari: '0000 1111' };
    const page = open(ready(samplePack(), { kunci }));
    page.click('button', 'Buka daftar untuk dicetak');
    for (const text of ['Standar RHK Contoh', '2026.1 (nomor 1)', '0000 1111', 'laporan uji nomor 2', 'Disetujui oleh'])
      expect(page.text()).toContain(text);
    page.click('button', 'Kembali');
    expect(page.text()).toContain('Tanda tangan');
  });

  it('asks before the draft goes', () => {
    const page = open(ready(samplePack()), 'en');
    page.click('button', 'Remove the draft');
    act(() => page.element.querySelector<HTMLButtonElement>('dialog .button--danger')?.click());
    expect(page.sent).toEqual([{ type: 'buang' }]);
  });
});

describe('what a person at the end of a long page must not miss', () => {
  it('brings a refusal into sight, and leaves the page where its step says it', () => {
    const page = show(ready(samplePack()));
    page.become(ready(samplePack(), { kabar: { kind: 'raised', label: '2026.2' } }));
    expect(page.element.querySelector('[data-in-sight]')).toBeNull();
    page.become(ready(samplePack(), { kabar: { kind: 'notPublished', why: { kind: 'noKey' } } }));
    expect(page.element.querySelector('[data-in-sight]')?.textContent).toContain('buka kunci instansi dulu');
  });

  it('says before the key is made that the pack has no name yet, and leads there', () => {
    const page = show(ready(samplePack({ judul: ' ' })));
    page.click('button', 'Terbitkan');
    expect(page.text()).toContain('Judul paket atau penerbitnya belum diisi');
    page.click('button', 'Buka Keterangan');
    expect(page.find('label', 'Judul paket')).toBeDefined();
    const named = show(ready(samplePack()));
    named.click('button', 'Terbitkan');
    expect(named.text()).not.toContain('Judul paket atau penerbitnya belum diisi');
  });
});
