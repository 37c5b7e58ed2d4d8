import { describe, expect, it } from 'vitest';
import { headOf } from '../../../utils/packs/head';
import { asalOf, halanganOf, isAtLeast, masaOf, versionInUse, type Around } from '../../../utils/packs/judge';
import type { Tanda } from '../../../utils/packs/open-pack';
import {
  EMPTY_DAFTAR,
  bodyKeys,
  installed,
  movedPack,
  readDaftar,
  versionOf,
  wentBack,
  type Terpasang,
} from '../../../utils/packs/shelf';
import { samplePack } from './sample-pack';

const [mine, other] = ['A'.repeat(43), 'B'.repeat(43)];
const sidik = (fill: string) => fill.repeat(64);
const version = (versi: number, kunci: string | null = mine, fill = String(versi)) =>
  versionOf(headOf(samplePack({ versi, label: `v${String(versi)}` })), kunci, sidik(fill), 1);
const has = (versi: number, kunci: string | null = mine): Terpasang => ({
  id: 'standar-contoh',
  kini: version(versi, kunci),
  sebelumnya: null,
  aktif: true,
  alamat: null,
  dilewati: null,
});
const around = (change: Partial<Around> = {}): Around => ({
  installed: null,
  trusted: [{ kunci: mine, nama: 'BKPSDMD Contoh' }],
  byPolicy: [],
  genuineOnly: false,
  today: '2026-03-01',
  appVersion: '0.2.0',
  full: false,
  ...change,
});
const signed = (kunci: string): Tanda => ({ kind: 'sah', kunci });
const unsigned: Tanda = { kind: 'tidakDitandatangani' };
const judged = (tanda: Tanda, pack: Parameters<typeof samplePack>[0], change: Partial<Around> = {}, fill = 'f') =>
  halanganOf({ paket: samplePack(pack), tanda, sidik: sidik(fill) }, around(change));

describe('whose a pack is', () => {
  it('is proven only by a trusted key, in the name under which it is trusted', () => {
    const { trusted } = around();
    expect(asalOf(signed(mine), trusted)).toEqual({ kind: 'asli', nama: 'BKPSDMD Contoh' });
    expect(asalOf(signed(other), trusted)).toEqual({ kind: 'kunciTidakDikenal' });
    expect(asalOf({ kind: 'diubah', kunci: mine }, trusted)).toEqual({ kind: 'diubah' });
    expect(asalOf(unsigned, trusted)).toEqual({ kind: 'tidakDitandatangani' });
  });
});

describe('a pack is not taken', () => {
  it.each([
    ['that was changed', { kind: 'diubah', kunci: mine }, {}, {}, 'diubah'],
    ['that needs a newer version of the extension', signed(mine), { versiAplikasi: '0.2.1' }, {}, 'perluVersiBaru'],
    ['that is over', signed(mine), { berlaku: { dari: null, sampai: '2026-02-28' } }, {}, 'kedaluwarsa'],
    ['that is not genuine where only such are allowed', signed(other), {}, { genuineOnly: true }, 'harusAsli'],
    [
      'that would replace a genuine one without its key',
      signed(other),
      { versi: 3 },
      { installed: has(2) },
      'kunciLain',
    ],
    ['that would replace a genuine one unsigned', unsigned, { versi: 3 }, { installed: has(2) }, 'kunciLain'],
    ['that is replayed', signed(mine), { versi: 1 }, { installed: has(2) }, 'lebihLama'],
    ['that says something else under the same number', signed(mine), { versi: 2 }, { installed: has(2) }, 'isiLain'],
    ['where no more fit', signed(mine), {}, { full: true }, 'terlaluBanyak'],
  ] as const)('%s', (_, tanda, pack, change, why) => {
    expect(judged(tanda, pack, change)).toBe(why);
  });

  it('that is there already, unless now it is signed', () => {
    expect(judged(signed(mine), { versi: 2 }, { installed: has(2) }, '2')).toBe('sudahTerpasang');
    expect(judged(signed(mine), { versi: 2 }, { installed: has(2, null) }, '2')).toBeNull();
  });
});

describe('a pack is installed when', () => {
  it('nothing is against it', () => {
    expect(judged(signed(mine), {})).toBeNull();
    expect(judged(unsigned, {})).toBeNull();
    expect(judged(signed(mine), { versi: 3 }, { installed: has(2) })).toBeNull();
    expect(judged(unsigned, { versi: 3 }, { installed: has(2, null) })).toBeNull();
    expect(judged(signed(mine), { berlaku: { dari: '2026-06-01', sampai: null } })).toBeNull();
  });

  it('the policy hands a pack over to another key', () => {
    expect(judged(signed(other), { versi: 3 }, { installed: has(2), byPolicy: [other] })).toBeNull();
  });
});

describe('validity and versions', () => {
  it('counts both days', () => {
    const year = { dari: '2026-01-01', sampai: '2026-12-31' };
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => masaOf(year, day))).toEqual([
      'belumBerlaku',
      'berlaku',
      'berlaku',
      'kedaluwarsa',
    ]);
  });

  it('compares versions of the extension by their numbers', () => {
    expect(isAtLeast('0.10.0', '0.9.9')).toBe(true);
    expect(isAtLeast('1.0', '1.0.1')).toBe(false);
    expect(isAtLeast('0.1.0', '0.1.0')).toBe(true);
  });

  it('goes on with the version before until the new one begins', () => {
    const next = { ...version(2), dari: '2026-06-01' };
    const one = { ...has(1), kini: next, sebelumnya: version(1) };
    expect(versionInUse(one, '2026-03-01')?.versi).toBe(1);
    expect(versionInUse(one, '2026-06-01')?.versi).toBe(2);
    expect(versionInUse({ ...one, aktif: false }, '2026-06-01')).toBeNull();
    expect(versionInUse({ ...has(1), kini: { ...version(1), sampai: '2026-01-01' } }, '2026-03-01')).toBeNull();
  });
});

describe('the list of packs', () => {
  it('keeps one version before, goes back and forth between them, and remembers what was left', () => {
    const once = installed(EMPTY_DAFTAR, 'standar-contoh', version(1), null);
    const third = installed(installed(once, 'standar-contoh', version(2), null), 'standar-contoh', version(3), null);
    expect(third.paket[0]).toMatchObject({ kini: { versi: 3 }, sebelumnya: { versi: 2 } });
    expect(bodyKeys(third)).toEqual([`standar-contoh@${sidik('3')}`, `standar-contoh@${sidik('2')}`]);
    const back = wentBack(third, 'standar-contoh');
    expect(back.paket[0]).toMatchObject({ kini: { versi: 2 }, sebelumnya: { versi: 3 }, dilewati: 3 });
    expect(wentBack(back, 'standar-contoh').paket[0]).toMatchObject({ kini: { versi: 3 }, sebelumnya: { versi: 2 } });
    expect(readDaftar(JSON.parse(JSON.stringify(back)))).toEqual(back);
  });

  it('moves within its ends, and is not read where it is not understood', () => {
    const two = installed(installed(EMPTY_DAFTAR, 'a', version(1), null), 'b', version(1), null);
    expect(movedPack(two, 'b', -1).paket.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(movedPack(two, 'a', -1)).toBe(two);
    expect(readDaftar(undefined)).toEqual(EMPTY_DAFTAR);
    expect(readDaftar({ versi: 2 })).toBeNull();
  });
});
