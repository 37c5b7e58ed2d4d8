/** Own guides: the same machinery over literal texts; nothing is proven that no judge proves; hostile files are refused by name. */
import { describe, expect, it } from 'vitest';
import type { FaktaPanduan } from '../../../utils/guide/facts';
import { titikDi } from '../../../utils/guide/points';
import { kemajuan } from '../../../utils/guide/progress';
import { panduanOf, PanduanSendiri } from '../../../utils/guide/sendiri';
import { readSimpanan, simpananOf } from '../../../utils/guide/simpanan-panduan';
import { readPanduanFile, writePanduanFile } from '../../../utils/packs/panduan-file';
import type { PackRefusal } from '../../../utils/packs/reasons';
import { ownGuide } from './own-guide';

const belumAdaRhk: FaktaPanduan = {
  masuk: true,
  tahunIni: 2026,
  daftarSkp: { tahun: 2026, nomor: ['1-2026'] },
  berlaku: null,
  ditampilkan: null,
  skp: { tahun: 2026, nomor: '1-2026', rhk: [], celah: false, jpt: false, lampiran: null, temuan: [] },
  harian: { banyak: 2, hariIni: 1, takTerbaca: 0 },
  atasanKosong: false,
};
const kinds = (dilihat: readonly string[] = [], fakta = belumAdaRhk) =>
  kemajuan(panduanOf(ownGuide), fakta, new Set(dilihat)).langkah.map(({ keadaan }) =>
    keadaan.kind === 'tanpaBukti' && keadaan.dilihat ? 'dilihat' : keadaan.kind,
  );

describe('progress in an own guide', () => {
  it('a step without a proof holds the guide until the person is done with it, and is never proven', () => {
    expect(kinds()).toEqual(['tanpaBukti', 'nanti', 'terbukti', 'tanpaBukti']);
    expect(kinds(['langkah-1'])).toEqual(['dilihat', 'sekarang', 'terbukti', 'tanpaBukti']);
    const all = kemajuan(panduanOf(ownGuide), belumAdaRhk, new Set(['langkah-1', 'langkah-2', 'langkah-4']));
    // Being "done" with a step that has a judge says nothing.
    expect(all).toMatchObject({ sekarang: 'langkah-2', terbukti: 1, semua: 2 });
  });

  it('what was not read stays unread, whatever was looked at', () => {
    const unread = { ...belumAdaRhk, skp: null, harian: null };
    expect(kinds(['langkah-1', 'langkah-4'], unread)).toEqual(['dilihat', 'tidakTerbaca', 'tidakTerbaca', 'dilihat']);
  });

  it('points by page, role and label at its own controls first, then at those of the official guide', () => {
    const [, rhk] = panduanOf(ownGuide).langkah;
    if (rhk === undefined) throw new Error('no step');
    const found = titikDi(rhk, 'daftar-rhk', { kind: 'sekarang', kurang: null, rincian: {} }, {});
    expect(found.map(({ id, peran, label, tunggal }) => [id, peran, label[0], tunggal])).toEqual([
      ['langkah-2-titik-1', 'tombol', 'tambah rhk', true],
      ['tambah-rhk', 'tombol', 'tambah rhk', false],
    ]);
    const [first] = panduanOf(ownGuide).langkah;
    expect(first).toMatchObject({
      bukti: null,
      halaman: null,
      titik: [{ halaman: null, jangkar: { rute: 'pegawai/profil' } }],
    });
  });
});

const text = (change: object) =>
  JSON.stringify({ format: 'asisten-ekinerja-panduan', versiFormat: 1, panduan: { ...ownGuide, ...change } });
const withStep = (step: object) => text({ langkah: [{ judul: 'Buka', teks: 'Buka e-Kinerja.', ...step }] });
const withTitik = (part: object) =>
  withStep({ titik: [{ halaman: 'daftar-rhk', peran: 'tombol', label: 'Tambah RHK', teks: 'Klik.', ...part }] });

const HOSTILE: readonly (readonly [string, string | Uint8Array, PackRefusal, string])[] = [
  ['no text', new Uint8Array([0xff, 0xfe, 0]), 'notText', ''],
  ['no JSON', '{', 'notJson', ''],
  ['too much', new Uint8Array(1_000_001).fill(32), 'tooMany', ''],
  ['deep nesting', '['.repeat(100_000), 'tooDeep', ''],
  ['a pack', '{"format":"asisten-ekinerja-paket","versiFormat":1}', 'notPack', ''],
  ['a newer format', text({}).replace('"versiFormat":1', '"versiFormat":2'), 'newerFormat', 'versiFormat'],
  ['__proto__', text({}).replace('"versiFormat":1', '"versiFormat":1,"__proto__":{}'), 'forbiddenKey', ''],
  ['a selector', withTitik({ selector: '#kirim' }), 'unknownKey', 'panduan.langkah[0].titik[0]'],
  ['a script', withStep({ skrip: 'x' }), 'unknownKey', 'panduan.langkah[0]'],
  ['no steps', text({ langkah: [] }), 'empty', 'panduan.langkah'],
  ['too many steps', text({ langkah: new Array(61).fill({ judul: 'a', teks: 'b' }) }), 'tooMany', 'panduan.langkah'],
  ['a long text', withStep({ teks: 'x'.repeat(1001) }), 'tooLong', 'panduan.langkah[0].teks'],
  ['a proof that is none', withStep({ bukti: 'selesai' }), 'notAllowed', 'panduan.langkah[0].bukti'],
  ['a page that is none', withTitik({ halaman: 'beranda' }), 'notAllowed', 'panduan.langkah[0].titik[0].halaman'],
  ['a role that is none', withTitik({ peran: 'gambar' }), 'notAllowed', 'panduan.langkah[0].titik[0].peran'],
  ['an address', withTitik({ rute: 'https://contoh.go.id' }), 'wrongForm', 'panduan.langkah[0].titik[0].rute'],
  ['no label', withTitik({ label: '' }), 'empty', 'panduan.langkah[0].titik[0].label'],
  ['markup', withStep({ judul: '<img src=x onerror=alert(1)>' }), 'markup', 'langkah[0].judul'],
  ['bidi', withTitik({ teks: 'Klik \u202Esini' }), 'hiddenCharacters', 'langkah[0].titik[0].teks'],
  ['an NIP', withTitik({ label: 'Budi 19800101 200501 1 001' }), 'personalNumber', 'langkah[0].titik[0].label'],
  ['a blank title', text({ judul: ' ' }), 'empty', 'judul'],
];

describe('the file of a guide', () => {
  it('comes back as it was written', () => {
    expect(readPanduanFile(writePanduanFile(ownGuide))).toEqual({ ok: true, value: ownGuide });
  });

  it.each(HOSTILE)('%s is refused by name and place', (_, content, code, path) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    expect(readPanduanFile(bytes)).toEqual({ ok: false, reason: { code, path } });
  });

  it('takes the guides of earlier packs, whose steps have texts only', () => {
    const old = { id: 'menyusun-skp', judul: 'Menyusun SKP', langkah: [{ judul: 'Buka', teks: 'Buka Matriks.' }] };
    expect(PanduanSendiri.parse(old)).toEqual(old);
  });
});

describe('what is kept', () => {
  it('drafts with holes are kept; what cannot be read is told from nothing', () => {
    const draft = { ...ownGuide, judul: '', langkah: [{ judul: '', teks: '' }] };
    expect(readSimpanan(simpananOf([draft]))).toEqual([draft]);
    expect(readSimpanan(undefined)).toEqual([]);
    expect(readSimpanan({ versi: 2, panduan: [] })).toBeNull();
  });

  it('is bounded', () => {
    expect(simpananOf(new Array<typeof ownGuide>(21).fill(ownGuide))).toBeNull();
    const long = { ...ownGuide, langkah: new Array(60).fill({ judul: 'x'.repeat(150), teks: 'é'.repeat(1000) }) };
    expect(simpananOf(new Array<typeof ownGuide>(20).fill(long))).toBeNull();
  });
});
