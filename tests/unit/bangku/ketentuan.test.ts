import { describe, expect, it } from 'vitest';
import { checkKetentuan } from '../../../utils/bangku/ketentuan';
import { checkPack } from '../../../utils/packs/check-pack';
import type { Paket } from '../../../utils/packs/model';
import { samplePack } from '../packs/sample-pack';

const NOTHING = { satuan: [], tenggat: [], lampiranWajib: [] };
const satuan = (...boleh: string[]) => ({ ...NOTHING, satuan: [{ aspek: 'Waktu' as const, boleh }] });
const tenggat = (nama: string, tanggal: string) => ({ ...NOTHING, tenggat: [{ nama, tanggal }] });
const many = (count: number) => Array.from({ length: count }, (_, at) => `Satuan ${String(at)}`);

describe('what is to be mended in what a pack asks of an SKP', () => {
  it.each<readonly [Paket['periksa'], readonly string[]]>([
    [undefined, []],
    [NOTHING, []],
    [satuan('Hari', 'Bulan'), []],
    [satuan(...many(300)), []],
    [satuan(...many(301)), ['satuan 2 satuanTooMany']],
    [satuan('Hari', 'x'.repeat(256), '<b>'), ['satuan 2 tooLong']],
    [satuan('198501012010011001'), ['satuan 2 personalNumber']],
    [tenggat('SKP {selesai', '2026-12-12'), []],
    [tenggat(' ', '2026-12-12'), ['nama 0 empty']],
    [tenggat('SKP', ''), ['tanggal 0 dateMissing']],
    [tenggat('SKP', '12026-12-12'), ['tanggal 0 dateMissing']],
  ])('is said exactly where the format refuses it (%#)', (periksa, said) => {
    const found = checkKetentuan(periksa);
    expect(found.map(({ field, at, what }) => `${field} ${String(at)} ${'own' in what ? what.own : ''}`)).toEqual(said);
    expect(checkPack(samplePack(periksa === undefined ? {} : { periksa })).ok).toBe(said.length === 0);
  });
});
