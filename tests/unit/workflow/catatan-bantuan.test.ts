/** The note for whoever helps tells how runs went, and nothing of the person, whatever the journals hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../../../utils/run/run-store';
import { catatanBantuan, type FaktaBantuan, type RunMemory } from '../../../utils/workflow/catatan-bantuan';

const NOW = new Date('2026-03-04T05:06:07Z');
const AT = Date.parse('2026-03-01T22:00:00Z');
const entry = (seq: number, key: string | null, state: string, note: string | null = null): StoredEntry<string> => ({
  seq,
  at: AT,
  key,
  state,
  note,
});
const memory = (entries: readonly StoredEntry<string>[], jenis = 'matriks'): RunMemory => ({
  jenis,
  list: () => Promise.resolve([{ runId: 'lari-1', startedAt: AT, finished: false }]),
  load: () => Promise.resolve({ entries }),
});
const facts = (
  runs: readonly RunMemory[],
  agen = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36',
) => ({
  asisten: '0.1.0',
  agen,
  bahasa: 'id',
  halaman: { page: 'matriks', confidence: 0.9512 },
  kebijakan: false,
  paket: 2,
  kataTambahan: 1,
  situsLain: 0,
  runs,
});
const noteOf = async (from: FaktaBantuan): Promise<unknown> => JSON.parse(await catatanBantuan(from, NOW));

describe('the note for whoever helps', () => {
  it('counts each item once, by its last state, and names why a run paused or stopped', async () => {
    const entries = [
      entry(1, '101', 'intent'),
      entry(3, '102', 'rejected', 'Target tidak valid'),
      entry(2, '101', 'proven', '7'),
      entry(4, null, 'paused', 'offline'),
      entry(5, null, 'stopped', 'sessionExpired'),
    ];
    expect(await noteOf(facts([memory(entries)]))).toEqual({
      asisten: '0.1.0',
      peramban: 'Chrome/156',
      sistem: 'Linux',
      bahasa: 'id',
      dibuat: '2026-03-04',
      halaman: { dikenali: 'matriks', keyakinan: 0.95 },
      kebijakan: false,
      paket: 2,
      kataTambahan: 1,
      situsLain: 0,
      pengisian: [
        {
          jenis: 'matriks',
          tanggal: '2026-03-01',
          selesai: false,
          keadaan: { proven: 1, rejected: 1 },
          alasan: ['offline', 'sessionExpired'],
        },
      ],
    });
  });

  it('names a memory that cannot be read, and tells the rest', async () => {
    const broken: RunMemory = { ...memory([], 'susun'), load: () => Promise.reject(new Error('storage')) };
    expect(await noteOf(facts([broken, memory([])]))).toMatchObject({
      pengisian: [
        { jenis: 'susun', takTerbaca: true },
        { jenis: 'matriks', keadaan: {}, alasan: [] },
      ],
    });
  });

  it('holds nothing of what the site or the person said, wherever in a journal it stands', async () => {
    const personal = fc.constantFrom(
      '199003152015042001',
      'Melati Anggraini',
      'melati@contoh.go.id',
      'Tersusunnya laporan kinerja',
      'Ditolak',
      'kata atasan',
    );
    const line = fc.record({
      key: fc.option(personal, { nil: null }),
      state: fc.constantFrom('proven', 'rejected', 'paused', 'stopped', 'finished'),
      note: fc.option(personal, { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const entries = lines.map(({ key, state, note }, seq) => entry(seq + 1, key, state, note));
        const note = await catatanBantuan(facts([memory(entries)]), NOW);
        expect(note).not.toMatch(/1990|Melati|melati|Tersusun|Ditolak|kata atasan/u);
      }),
      { numRuns: 100 },
    );
  });

  it('says of an unknown browser that it is another one', async () => {
    expect(await noteOf(facts([], 'x'))).toMatchObject({ peramban: 'lain', sistem: 'lain' });
  });
});
