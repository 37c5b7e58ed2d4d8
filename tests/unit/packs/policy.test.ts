import { describe, expect, it } from 'vitest';
import { NO_POLICY, readPolicy } from '../../../utils/packs/policy';

describe("an agency's policy (S10)", () => {
  it('that is none lays down nothing', () => {
    for (const raw of [null, undefined, 'x', 7, {}]) expect(readPolicy(raw)).toEqual(NO_POLICY);
  });

  it('holds where it is valid, and names what it ignores', () => {
    const raw = {
      alamatPaket: ['https://paket.babelprov.go.id/a.json', 'javascript:alert(1)', 7],
      kunciPaket: [{ nama: '', kunci: 'x' }],
      hanyaPaketAsli: 'true',
      tanpaSitusLain: 1,
      lain: true,
    };
    expect(readPolicy(raw)).toEqual({
      kunci: [],
      alamat: ['https://paket.babelprov.go.id/a.json'],
      hanyaAsli: false,
      diabaikan: ['lain', 'kunciPaket[0]', 'alamatPaket[1]', 'alamatPaket[2]', 'hanyaPaketAsli', 'tanpaSitusLain'],
    });
    expect(readPolicy({ alamatPaket: 'https://paket.babelprov.go.id/a.json', hanyaPaketAsli: true })).toEqual({
      ...NO_POLICY,
      hanyaAsli: true,
      diabaikan: ['alamatPaket'],
    });
  });

  it('of more values than are looked at says so, and ends there', () => {
    const alamatPaket = Array.from({ length: 25 }, (_, at) => `https://paket.babelprov.go.id/${String(at)}.json`);
    const { alamat, diabaikan } = readPolicy({ alamatPaket });
    expect(alamat).toEqual(alamatPaket.slice(0, 20));
    expect(diabaikan).toEqual(['alamatPaket[20…]']);
  });
});
