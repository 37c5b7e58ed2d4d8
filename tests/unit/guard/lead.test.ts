import { describe, expect, it } from 'vitest';
import { placeOn } from '../../../utils/checklist/outcome';
import { route } from '../../../utils/ekinerja/routes';
import type { SkpLinks } from '../../../utils/ekinerja/types';
import { addressOf, fieldOf, isShown, mayOpen } from '../../../utils/guard/lead';

const BASE = 'https://e-kinerja.babelprov.go.id/v1/index.php';
const at = (r: string, rest = '') => `${BASE}?r=${encodeURIComponent(r)}${rest}`;
const HERE = at(route.daftarRhk);
const links: SkpLinks = {
  daftarRhk: HERE,
  matriks: at(route.matriks),
  lampiran: at(route.lampiran, '&id_pegawai=4'),
  kirim: { '71': at(route.kirimIndikator, '&id=71') },
  ubahIndikator: { '71': at(route.ubahIndikator, '&id=71') },
  detailIndikator: {},
  ubahRhk: { '31': at(route.ubahRhk, '&id=31') },
  tambahIndikator: {},
  tambahRhk: null,
  tambahTahapan: {},
  hapusRhk: {},
  hapusIndikator: {},
  hapusLampiran: {},
  tambahLampiran: {},
  ubahLampiran: {},
};

describe('the address of a place', () => {
  it('is the list with its SKP, or the form behind a link that was read', () => {
    const of = (place: ReturnType<typeof placeOn>) => decodeURIComponent(addressOf(place, links, HERE) ?? '');
    expect(of(placeOn('matriks', { nomorSkp: '1-2026' }))).toBe(
      `${BASE}?r=${route.matriks}&KegiatanRhkSearch[nomor_skp]=1-2026`,
    );
    expect(of(placeOn('daftar-skp'))).toBe(`${BASE}?r=${route.daftarSkp}&mode=pegawai`);
    expect(of(placeOn('form-indikator', { indikatorId: '71' }))).toBe(`${BASE}?r=${route.ubahIndikator}&id=71`);
    expect(of(placeOn('form-rhk', { rhkId: '31' }))).toBe(`${BASE}?r=${route.ubahRhk}&id=31`);
    expect(of(placeOn('lampiran'))).toBe(`${BASE}?r=${route.lampiran}&id_pegawai=4`);
  });

  it('falls back to the Daftar RHK, never to an id that was not read', () => {
    for (const id of ['72', 'constructor', '__proto__'])
      expect(addressOf(placeOn('form-indikator', { indikatorId: id }), links, HERE)).toBe(
        `${BASE}?r=${encodeURIComponent(route.daftarRhk)}`,
      );
    expect(addressOf(placeOn('lampiran'), null, HERE)).toContain(encodeURIComponent(route.daftarRhk));
    expect(addressOf(placeOn('matriks'), links, 'about:blank')).toBeNull();
  });
});

describe('what may be opened', () => {
  it('is a page of the same origin whose GET changes nothing', () => {
    for (const r of [route.matriks, route.daftarRhk, route.ubahIndikator, route.lampiran])
      expect(mayOpen(at(r, '&id=1&rhk=2#r'), HERE)).toBe(true);
  });

  it('is no send, no delete, no refresh, no other host and no script', () => {
    const bad = [
      at(route.kirimIndikator, '&id=71'),
      at(route.hapusIndikator, '&id=71'),
      at(route.setujuIndikator, '&id=71'),
      at('kinerja/instansi-pegawai-skp/refresh', '&id=1'),
      at('site/logout'),
      BASE,
      at(route.matriks).replace('e-kinerja', 'e-kinerja2'),
      'javascript:alert(1)',
      '',
      `${at(route.kirimIndikator, '&id=71')}&r=${encodeURIComponent(route.matriks)}`,
      `${at(route.matriks)}&r=${encodeURIComponent(route.kirimIndikator)}&id=71`,
      `${at(route.matriks)}&%72=${encodeURIComponent(route.kirimIndikator)}&id=71`,
      ...['%20r', '+r', 'r%00', '%20r%00x', 'r[]', 'r%5Bx%5D', '++r'].map(
        (name) => `${at(route.matriks)}&${name}=${encodeURIComponent(route.hapusIndikator)}&id=71`,
      ),
      `${BASE}?%72=${encodeURIComponent(route.hapusIndikator)}&id=71#&r=${encodeURIComponent(route.matriks)}`,
    ];
    expect(bad.filter((address) => mayOpen(address, HERE))).toEqual([]);
  });
});

describe('whether a page is shown already', () => {
  it('compares route and parameters, in any spelling', () => {
    expect(isShown(at(route.matriks), `${BASE}?r=kinerja/kegiatan-rhk/matriks&KegiatanRhkSearch[nomor_skp]=1`)).toBe(
      true,
    );
    expect(isShown(at(route.matriks, '&a=1'), at(route.matriks, '&a=2'))).toBe(false);
    expect(isShown(at(route.matriks), HERE)).toBe(false);
  });
});

it('a rule about a form names its field', () => {
  expect(fieldOf({ place: placeOn('form-indikator'), rule: 'target-tahunan' })).toBe('KegiatanTahunan[target]');
  for (const rule of ['indikator-satuan', 'satuan-aspek', 'paket-satuan', 'melebihi-batas'])
    expect(fieldOf({ place: placeOn('form-indikator'), rule })).toBe('KegiatanTahunan[satuan]');
  expect(fieldOf({ place: placeOn('form-rhk'), rule: 'rhk-atasan' })).toBe('KegiatanRhk[id_kegiatan_rhk_atasan]');
  expect(fieldOf({ place: placeOn('form-indikator'), rule: null })).toBe('KegiatanTahunan[nama]');
  expect(fieldOf({ place: placeOn('matriks'), rule: 'jumlah-bulan' })).toBeNull();
});
