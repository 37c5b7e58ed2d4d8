/** The tamper suite of packs: whatever is done to a file is refused by name, or shown as changed; never taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signPack, unsignedPack } from '../../../utils/packs/envelope';
import { openPack } from '../../../utils/packs/open-pack';
import { HOSTILE } from './hostile-cases';
import { bytesOf, samplePack, seedOf } from './sample-pack';

const refused = async (file: unknown) => {
  const opened = await openPack(file instanceof Uint8Array ? file : bytesOf(file));
  return opened.ok ? null : opened.reason;
};
describe('a hostile pack', () => {
  it.each(HOSTILE)('%s', async (_, file, code, path) => {
    const from = performance.now();
    expect(await refused(file)).toEqual({ code, path });
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('a signed pack', () => {
  it('opens as signed by its key', async () => {
    const opened = await openPack(await signPack(samplePack(), seedOf(1)));
    expect(opened).toMatchObject({ ok: true, value: { paket: samplePack(), tanda: { kind: 'sah' } } });
  });

  it('without an envelope is not signed', async () => {
    expect(await openPack(unsignedPack(samplePack()))).toMatchObject({
      ok: true,
      value: { tanda: { kind: 'tidakDitandatangani' } },
    });
  });

  it('with any byte changed never opens as the same pack signed', async () => {
    const file = await signPack(samplePack(), seedOf(1));
    const whole = await openPack(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = new Uint8Array(file);
        changed[at] = (changed[at] ?? 0) ^ by;
        const opened = await openPack(changed);
        if (!opened.ok || opened.value.tanda.kind !== 'sah') return;
        // Only white space around the envelope's own parts changes nothing.
        expect(opened).toEqual(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it('with the key of somebody else, or the signature of another pack, is changed', async () => {
    const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const [mine, theirs] = [
      parse(await signPack(samplePack(), seedOf(1))),
      parse(await signPack(samplePack({ versi: 2 }), seedOf(2))),
    ];
    const mixed = [
      { ...mine, kunci: theirs['kunci'] },
      { ...mine, tanda: theirs['tanda'] },
      { ...mine, isi: theirs['isi'] },
      { ...theirs, isi: mine['isi'] },
    ];
    for (const file of mixed)
      expect(await openPack(bytesOf(file))).toMatchObject({ ok: true, value: { tanda: { kind: 'diubah' } } });
  });
});
