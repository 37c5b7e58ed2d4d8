// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { HalamanApp } from '../../components/halaman/HalamanApp';
import { EMPTY_HALAMAN, type HalamanIntent, type HalamanState } from '../../utils/workflow/halaman-state';
import { isOff, render } from './render';

const LOOKED: HalamanState = {
  ...EMPTY_HALAMAN,
  labelSitus: [{ label: 'head.rhk', kata: ['rencana hasil kerja', 'rhk'] }],
  tanpa: null,
  membaca: false,
  tersimpan: null,
  lihat: {
    di: { host: 'e-kinerja.babelprov.go.id', halaman: 'matriks' },
    detection: {
      page: null,
      confidence: 0.54,
      signs: [
        { kind: 'boxTitle', what: 'Matriks Target Bulanan SKP', found: true },
        { kind: 'tableHead', what: 'rencana hasil kerja', found: false },
      ],
    },
    kata: {
      ada: [{ label: 'kotak.matriks', kata: 'Matriks Target Bulanan SKP', tempat: 'judul', kali: 1 }],
      tidakAda: ['head.rhk'],
    },
    laporan: { html: '<!-- x -->\n<td>xxx</td>', labels: ['Aspek', 'Satuan'], masked: 41 },
  },
};

function show(state: HalamanState) {
  const sent: HalamanIntent[] = [];
  const screen = render(
    <HalamanApp
      state={state}
      send={(intent) => sent.push(intent)}
      settings={{ language: 'id', theme: 'auto' }}
      onSettings={() => undefined}
      version="1"
      onErase={() => Promise.resolve()}
    />,
  );
  return { ...screen, sent };
}

describe('the check page', () => {
  it('says which sign was found and which not, each in words', () => {
    const { get, text } = show(LOOKED);
    expect(text()).toContain('Halaman ini tidak dikenali');
    expect(get('li', 'Matriks Target Bulanan SKP').textContent).toContain('Ditemukan');
    expect(get('li', 'rencana hasil kerja').textContent).toContain('Tidak ditemukan');
    expect(text()).toContain('Keyakinan 54 %; 1 dari 2 tanda ditemukan.');
  });

  it('saves the report on a click, and says where it went', () => {
    const { click, sent } = show(LOOKED);
    click('button', 'Simpan laporan');
    expect(sent).toEqual([{ type: 'simpanLaporan' }]);
    expect(show({ ...LOOKED, tersimpan: 'laporan-x.html' }).text()).toContain(
      'laporan-x.html disimpan di folder unduhan',
    );
  });

  it('shows the note for whoever helps before it can be saved', () => {
    const before = show(LOOKED);
    expect(before.find('button', 'Simpan catatan')).toBeUndefined();
    before.click('button', 'Lihat isi catatan');
    expect(before.sent).toEqual([{ type: 'lihatCatatan' }]);
    const { click, sent, get } = show({ ...LOOKED, catatan: { isi: '{"asisten":"1"}', tersimpan: true } });
    expect(get('pre', 'Isi catatan').textContent).toBe('{"asisten":"1"}');
    get('[role=alert]', 'catatan-bantuan.json');
    click('button', 'Simpan catatan');
    expect(sent).toEqual([{ type: 'simpanCatatan' }]);
  });

  it('says why there is no page, and offers to look again', () => {
    const { text, click, sent } = show({ ...EMPTY_HALAMAN, tanpa: { kind: 'noTab' }, membaca: false });
    expect(text()).toContain('e-Kinerja belum terbuka');
    click('button', 'Baca halaman lagi');
    expect(sent).toEqual([{ type: 'lihatLagi' }]);
  });

  it('asks for the host by a click of the person', () => {
    const { click, sent } = show({
      ...EMPTY_HALAMAN,
      tanpa: { kind: 'noPermission', host: 'contoh.go.id' },
      membaca: false,
    });
    click('button', 'Beri izin');
    expect(sent).toEqual([{ type: 'beriIzin' }]);
  });

  const row = (alasan: 'artiLain' | 'sudahDikenal' | null): HalamanState['sendiri'] => ({
    baris: [
      {
        label: 'head.rhk',
        teks: ['Rencana Kinerja'],
        putusan: [alasan === null ? null : { alasan, arti: 'aspek' }],
      },
    ],
    dipakai: false,
    ada: false,
    terkunci: false,
    kabar: null,
    menunjuk: null,
  });

  it('uses words of the own only when none of them is refused, and says why one is', () => {
    const good = show({ ...LOOKED, sendiri: row(null) });
    good.click('button', 'Pakai kata ini');
    expect(good.sent).toEqual([{ type: 'pakaiKata' }]);
    const bad = show({ ...LOOKED, sendiri: row('artiLain') });
    expect(bad.text()).toContain('Kata ini sudah berarti “aspek”');
    expect(isOff(bad.get('button', 'Pakai kata ini'))).toBe(true);
  });

  it('says of each word where it holds, also in the name of the button that takes it back', () => {
    const [one] = row(null).baris;
    const host = 'e-kinerja.contoh.go.id';
    const at = (di: { host: string; halaman: 'matriks' | null }) => ({ ...one, di }) as NonNullable<typeof one>;
    const { get, text, click, sent } = show({
      ...LOOKED,
      sendiri: {
        ...row(null),
        baris: [
          ...row(null).baris,
          at({ host, halaman: 'matriks' }),
          at({ host, halaman: null }),
          at({ host: 'abcdefgh', halaman: 'matriks' }),
        ],
      },
    });
    expect(text()).toContain('(hanya di halaman Matriks Target Bulanan, latihan)');
    get('button', 'Hapus kata untuk Kepala kolom “rencana hasil kerja” (di semua halaman)');
    get('button', '(di semua halaman e-kinerja.contoh.go.id)');
    click('button', '(hanya di halaman Matriks Target Bulanan, e-kinerja.contoh.go.id)');
    expect(sent).toEqual([{ type: 'hapusKata', at: 1 }]);
  });

  it('lets a missing word be pointed at on the page, says that it is going on, and lets it be called off', () => {
    const { click, sent, text } = show(LOOKED);
    click('summary', 'Tidak ada di halaman ini');
    click('button', 'Tunjuk di halaman: ');
    expect(sent).toEqual([{ type: 'tunjukKata', label: 'head.rhk' }]);
    expect(text()).not.toContain('Pindah ke tab e-Kinerja');
    const going = show({ ...LOOKED, sendiri: { ...row(null), menunjuk: 'head.rhk' } });
    expect(going.text()).toContain('Pindah ke tab e-Kinerja');
    going.click('button', 'Batal menunjuk');
    expect(going.sent).toEqual([{ type: 'batalTunjuk' }]);
    const shown = show({ ...LOOKED, sendiri: { ...row(null), kabar: { kind: 'ditunjuk', teks: 'Rencana Kinerja' } } });
    expect(shown.get('[role=alert]', 'Belum dipakai sebelum Anda memilih').textContent).toContain('“Rencana Kinerja”');
  });

  it('offers to stop using them, and nothing of the kind where the policy leaves words to packs', () => {
    const none = { ...row(null), baris: [], ada: true };
    show({ ...LOOKED, sendiri: none }).get('button', 'Berhenti memakai kata tambahan');
    const locked = show({ ...LOOKED, sendiri: { ...none, terkunci: true } });
    expect(locked.text()).toContain('hanya mengizinkan kata dari paket standar');
    expect(locked.find('button', 'Berhenti')).toBeUndefined();
  });
});
