import { describe, expect, it } from 'vitest';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import type { SkpReaderOptions } from '../../../utils/ekinerja/skp-reader';
import { expectedSkp } from '../../pages/expected-skp';
import { address, openSite, parseHtml } from './stand-in';
import type { Site } from './stand-in';

const never = new AbortController().signal;

function readerOf(site: Site, options: Partial<SkpReaderOptions> = {}): ReturnType<typeof createSkpReader> {
  return createSkpReader({
    fetch: site.client.fetch,
    parse: parseHtml,
    pageUrl: () => address('pegawai/profil'),
    ...options,
  });
}

describe('readWhole', () => {
  it('puts ids and notes of the list and months of the Matriks together', async () => {
    const site = await openSite('contoh');
    const whole = await readerOf(site).readWhole(null, never);
    if (!whole.ok) throw new Error(whole.reason.kind);
    const { facts, gaps, missing, problems } = whole.value;
    const matriks = expectedSkp(site.simulator.state, 1, { tahun: 2026, nomorSkp: '1-2026', page: 'matriks' });
    const daftar = expectedSkp(site.simulator.state, 1, { tahun: 2026, nomorSkp: '1-2026', page: 'daftar-rhk' });
    expect(facts.skp?.rhk).toEqual(
      daftar.rhk.map((rhk, r) => ({
        ...rhk,
        indikator: rhk.indikator.map((one, i) => ({ ...one, bulan: matriks.rhk[r]?.indikator[i]?.bulan ?? null })),
      })),
    );
    expect(facts.tenures).toEqual([{ nomorSkp: '1-2026', mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: false }]);
    expect({ gaps, missing, problems }).toEqual({ gaps: false, missing: [], problems: [] });
  });
});
