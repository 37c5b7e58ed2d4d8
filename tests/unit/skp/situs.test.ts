/** Which hosts may be an e-Kinerja of one's own, and how accounts of different ones are kept apart. */
import { describe, expect, it } from 'vitest';
import { isSameSide, nipLatihan, tagLatihan } from '../../../utils/skp/latihan';
import { akunDi, nipOf, situsLain, tempatOf } from '../../../utils/skp/situs';

const HOST = 'kinerja.contoh.go.id';
const NIP = '199003152015042001';

describe('another e-Kinerja', () => {
  it.each([
    `https://${HOST}/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks`,
    `https://${HOST}/`,
    `https://${HOST.toUpperCase()}:443/a/b/index.php#x`,
  ])('may be at %s', (address) => {
    expect(situsLain(address)).toBe(HOST);
  });

  it.each([
    'https://e-kinerja.babelprov.go.id/v1/index.php',
    'https://satamasn.babelprov.go.id/',
    'https://e-kinerja.go.id.evil.com/v1/index.php',
    'https://e-kinerja.go.id.evil.com.go.id./',
    'https://kinerjago.id/',
    'https://kinerja-go.id/',
    'https://go.id/',
    'https://evil.com/?kinerja.contoh.go.id',
    'https://evil.com#.go.id',
    'https://kinerja.contoh.go.id@evil.com/',
    'https://pegawai:rahasia@kinerja.contoh.go.id/',
    'https://kinerja.contoh.go.id:8443/',
    'http://kinerja.contoh.go.id/',
    'ftp://kinerja.contoh.go.id/',
    'file:///kinerja.contoh.go.id',
    'chrome-extension://kinerja.contoh.go.id/latihan.html',
    'https://*.go.id/',
    'https://192.0.2.7/',
    'kinerja.contoh.go.id',
    '',
  ])('is not at %s', (address) => {
    expect(situsLain(address)).toBeNull();
  });

  it('has accounts of its own, by which their tags are told apart', () => {
    const akun = akunDi(NIP, HOST);
    expect([nipOf(akun), tempatOf(akun)]).toEqual([NIP, HOST]);
    expect([akunDi(NIP, null), nipOf(NIP), tempatOf(NIP)]).toEqual([NIP, NIP, null]);
    expect(akunDi('', HOST)).toBe('');
  });

  it('does not see what belongs to the known one, to a third one, or to the practice', () => {
    const [known, own, third] = ['0a1b', `0a1b@${HOST}`, '0a1b@kinerja.lain.go.id'];
    const practised = tagLatihan(nipLatihan(NIP));
    expect(isSameSide(own, `ffff@${HOST}`)).toBe(true);
    for (const other of [known, third, practised]) {
      expect(isSameSide(own, other)).toBe(false);
      expect(isSameSide(other, own)).toBe(false);
    }
    expect([isSameSide(null, own), isSameSide(null, known), isSameSide(null, practised)]).toEqual([true, true, false]);
  });
});
