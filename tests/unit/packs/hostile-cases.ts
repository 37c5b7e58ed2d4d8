/** Files that must be refused by name; given to the code itself and to the panel of both browsers. */
import { LARGEST_PACK } from '../../../utils/packs/bounded-json';
import type { PackRefusal } from '../../../utils/packs/reasons';
import { samplePack, template } from './sample-pack';

const [first] = samplePack().templat;
const withText = (rhk: string) => samplePack({ templat: [{ ...template(1), rhk }] });
const withExtra = (key: string) =>
  JSON.stringify(samplePack()).replace('"versiFormat":1', `"versiFormat":1,"${key}":{"polluted":true}`);

const guideStep = (change: object) => ({
  ...samplePack(),
  panduan: [{ id: 'uji', judul: 'Uji', langkah: [{ judul: 'Buka', teks: 'Buka Matriks.', ...change }] }],
});
const guidePoint = (change: object) =>
  guideStep({ titik: [{ halaman: 'matriks', peran: 'tombol', label: 'Simpan', teks: 'Klik.', ...change }] });

/** What is done to a file, the file, why it is refused, and where. */
export const HOSTILE: readonly (readonly [string, unknown, PackRefusal, string])[] = [
  ['nothing', '', 'notJson', ''],
  ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 'notText', ''],
  ['no JSON', '{"format":', 'notJson', ''],
  ['null', 'null', 'notPack', ''],
  ['a list', '[]', 'notPack', ''],
  ['another file', { versi: 1, templat: [] }, 'notPack', ''],
  ['an oversized file', new Uint8Array(LARGEST_PACK + 1).fill(32), 'tooLarge', ''],
  ['deep nesting', '['.repeat(1_000_000), 'tooDeep', ''],
  ['deep nesting in a key', withExtra('a').replace('true', `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`), 'tooDeep', ''],
  ['millions of values', `[${'0,'.repeat(2_100_000)}0]`, 'tooMany', ''],
  ['a million templates', { ...samplePack(), templat: new Array(1_000_000).fill(0) }, 'tooMany', 'templat'],
  ['too many templates', { ...samplePack(), templat: new Array(10_001).fill(0) }, 'tooMany', 'templat'],
  ['__proto__', withExtra('__proto__'), 'forbiddenKey', ''],
  ['__proto__ in escapes', withExtra(String.raw`\u005f_proto__`), 'forbiddenKey', ''],
  ['constructor', withExtra('constructor'), 'forbiddenKey', ''],
  ['an unknown key', withExtra('skrip'), 'unknownKey', ''],
  [
    'an unknown key deep inside',
    JSON.stringify(samplePack()).replace('"kind":"rata"', '"kind":"rata","selector":"#x"'),
    'unknownKey',
    'templat[0].indikator[0].pola',
  ],
  ['a selector in a guide', guidePoint({ selector: '#x' }), 'unknownKey', 'panduan[0].langkah[0].titik[0]'],
  ['an address in a guide', guidePoint({ rute: '//contoh.id' }), 'wrongForm', 'panduan[0].langkah[0].titik[0].rute'],
  ['a proof of its own in a guide', guideStep({ bukti: 'beres' }), 'notAllowed', 'panduan[0].langkah[0].bukti'],
  ['markup in a label of a guide', guidePoint({ label: '<b>x</b>' }), 'markup', 'panduan[0].langkah[0].titik[0].label'],
  ['a newer format', { ...samplePack(), versiFormat: 2 }, 'newerFormat', 'versiFormat'],
  ['a missing title', { ...samplePack(), judul: undefined }, 'missing', 'judul'],
  ['a title of another type', { ...samplePack(), judul: 7 }, 'wrongType', 'judul'],
  ['templates of another type', { ...samplePack(), templat: 'semua' }, 'wrongType', 'templat'],
  [
    'a template of another kind',
    { ...samplePack(), templat: [{ ...first, jenis: 'skrip' }] },
    'notAllowed',
    'templat[0].jenis',
  ],
  [
    'a template without kind',
    { ...samplePack(), templat: [{ ...first, jenis: undefined }] },
    'missing',
    'templat[0].jenis',
  ],
  ['a version that is no number', { ...samplePack(), versi: '9' }, 'wrongType', 'versi'],
  ['a version out of range', { ...samplePack(), versi: 1e9 }, 'outOfRange', 'versi'],
  ['half a version', { ...samplePack(), versi: 1.5 }, 'wrongType', 'versi'],
  ['a long title', { ...samplePack(), judul: 'x'.repeat(151) }, 'tooLong', 'judul'],
  ['an empty title', { ...samplePack(), judul: '' }, 'empty', 'judul'],
  ['a blank title', { ...samplePack(), judul: ' \n ' }, 'empty', 'judul'],
  [
    'a date that is none',
    { ...samplePack(), berlaku: { dari: '2026-02-31', sampai: null } },
    'wrongForm',
    'berlaku.dari',
  ],
  [
    'validity reversed',
    { ...samplePack(), berlaku: { dari: '2026-12-31', sampai: '2026-01-01' } },
    'validityReversed',
    'berlaku',
  ],
  ['one id twice', samplePack({ templat: [template(1), template(1)] }), 'sameIdTwice', 'templat[1].id'],
  [
    'an id of the person',
    samplePack({ templat: [{ ...template(1), id: 'milik-arsip' }] }),
    'reservedId',
    'templat[0].id',
  ],
  ['an id with a path', samplePack({ id: '../x' }), 'wrongForm', 'id'],
  ['HTML', withText('Laporan <img src=x onerror=alert(1)>'), 'markup', 'templat[0].rhk'],
  ['an entity', withText('Laporan &lt;script&gt;'), 'markup', 'templat[0].rhk'],
  ['right-to-left override', withText('Laporan \u202Enarakubmep'), 'hiddenCharacters', 'templat[0].rhk'],
  ['an isolate', withText('Laporan \u2066x\u2069'), 'hiddenCharacters', 'templat[0].rhk'],
  ['zero-width letters', withText('La\u200Bporan'), 'hiddenCharacters', 'templat[0].rhk'],
  ['a tag character', withText('Laporan \u{E0041}'), 'hiddenCharacters', 'templat[0].rhk'],
  ['a control character', withText('Laporan \u0007'), 'hiddenCharacters', 'templat[0].rhk'],
  ['half a character', withText('Laporan \uD800'), 'hiddenCharacters', 'templat[0].rhk'],
  ['an NIP', withText('Laporan 19800101 200501 1 001'), 'personalNumber', 'templat[0].rhk'],
  ['hidden text in the publisher', { ...samplePack(), penerbit: 'BK\u200DPSDMD' }, 'hiddenCharacters', 'penerbit'],
  ['an envelope of other form', { format: 'asisten-ekinerja-paket-bertanda', isi: '{}' }, 'wrongForm', 'amplop'],
];
