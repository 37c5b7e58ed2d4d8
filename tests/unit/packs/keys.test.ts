import { describe, expect, it, vi } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../utils/packs/base64url';
import { ed25519, libraryEd25519 } from '../../../utils/packs/ed25519';
import { fingerprintOf, newSeed, publicKeyOf } from '../../../utils/packs/envelope';
import { newSigningKey, readKeyFile, writeKeyFile } from '../../../utils/packs/key-file';
import { bytesOf, seedOf } from './sample-pack';

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (one) => Number.parseInt(one, 16));

describe('Ed25519', () => {
  it('goes by RFC 8032 in the browser and in the library (test 2 of its section 7.1)', async () => {
    const seed = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
    const publik = hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = hex(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
    const message = hex('72');
    for (const algorithm of [await ed25519(), await libraryEd25519()]) {
      expect(await algorithm.publicKey(seed)).toEqual(publik);
      expect(await algorithm.sign(message, seed)).toEqual(signature);
      expect(await algorithm.verify(signature, message, publik)).toBe(true);
      expect(await algorithm.verify(signature, hex('73'), publik)).toBe(false);
    }
  });

  it('is the library’s where the browser signs but cannot tell the public half of a seed, as Firefox 140 cannot', async () => {
    vi.resetModules();
    const half = vi.spyOn(crypto.subtle, 'exportKey').mockRejectedValue(new DOMException('no', 'OperationError'));
    const fresh = await import('../../../utils/packs/ed25519');
    const algorithm = await fresh.ed25519();
    const publik = await algorithm.publicKey(seedOf(1));
    const signature = await algorithm.sign(hex('72'), seedOf(1));
    half.mockRestore();
    expect(publik).toEqual(await (await ed25519()).publicKey(seedOf(1)));
    expect(await (await ed25519()).verify(signature, hex('72'), publik)).toBe(true);
  });

  it('has fingerprints people can compare', async () => {
    expect(await fingerprintOf(await publicKeyOf(seedOf(1)))).toMatch(/^(?:[0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    expect(await fingerprintOf(await publicKeyOf(seedOf(1)))).not.toBe(
      await fingerprintOf(await publicKeyOf(seedOf(2))),
    );
  });
});

describe('base64url', () => {
  it('goes there and back, and takes one spelling only', () => {
    const bytes = newSeed();
    expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    for (const text of ['AB', 'A', 'AA=', 'A+AA', 'A A']) expect(fromBase64Url(text)).toBeNull();
  });
});

describe('the file of a private key', () => {
  it('opens with its passphrase only, and not when anything of it was changed', async () => {
    const key = await newSigningKey('BKPSDMD Contoh', newSeed());
    expect(await writeKeyFile(key, 'pendek')).toEqual({ ok: false, reason: 'passphraseTooShort' });
    const written = await writeKeyFile(key, 'kata sandi yang panjang');
    const file = written.ok ? written.value : new Uint8Array();
    const text = new TextDecoder().decode(file);
    expect(text).not.toContain(toBase64Url(key.seed));
    expect(await readKeyFile(file, 'kata sandi yang panjang')).toEqual({ ok: true, value: key });
    expect(await readKeyFile(file, 'kata sandi yang lain')).toEqual({ ok: false, reason: 'wrongPassphrase' });
    const renamed = bytesOf(text.replace('BKPSDMD Contoh', 'Orang Lain'));
    expect(await readKeyFile(renamed, 'kata sandi yang panjang')).toEqual({ ok: false, reason: 'wrongPassphrase' });
    expect(await readKeyFile(bytesOf('{}'), 'x')).toEqual({ ok: false, reason: 'notKeyFile' });
    const weak = bytesOf(text.replace('600000', '1'));
    expect(await readKeyFile(weak, 'kata sandi yang panjang')).toEqual({ ok: false, reason: 'notKeyFile' });
  });
});
