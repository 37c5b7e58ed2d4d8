import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantedFromTemplates } from '../../../utils/plan/wanted-from-templates';
import { equalNumbers } from '../../../utils/skp/number-text';
import { sum } from '../../../utils/skp/decimal';
import type { WantedSkp } from '../../../utils/skp/wanted';
import { fillTemplat } from '../../../utils/templates/fill-template';
import type { PolaBulan, TemplatRhk } from '../../../utils/templates/model';
import { starterLibrary } from '../../../utils/templates/starter';
import { chosenWithLampiran, wantedOfChosen } from '../../../utils/workflow/templat-wanted';

const find = (id: string) => starterLibrary.templat.find((one) => one.id === id) ?? null;
const values = { tahun: '2026', nomor_skp: '1-2026', jabatan: 'Arsiparis', unit: 'Dinas Kearsipan', bulan: 'Mei' };
const skp = { tahun: 2026, nomorSkp: '1-2026' };

const sumOf = (bulan: WantedSkp['rhk'][number]['indikator'][number]['bulan']) =>
  sum(bulan.flatMap((cell) => (cell.kind === 'set' ? [cell.value] : [])));
const monthsOf = (wanted: WantedSkp) =>
  new Set(
    wanted.rhk.flatMap(({ indikator }) =>
      indikator.flatMap(({ bulan }) => bulan.flatMap((cell, month) => (cell.kind === 'set' ? [month] : []))),
    ),
  );

describe('chosen templates as a wanted SKP', () => {
  it('takes the RHK, their indikator with months, and the lampiran that go with them, each once', () => {
    const chosen = ['arsip-arsip-aktif', 'arsip-arsip-inaktif', 'arsip-arsip-aktif', 'arsip-harian-daftar'];
    expect(chosenWithLampiran(chosen, find).filter(({ jenis }) => jenis === 'lampiran')).toHaveLength(3);
    const wanted = wantedOfChosen(chosen, find, values, skp);
    if (!wanted.ok) throw new Error(wanted.reason.places.join());
    expect(wanted.value).toMatchObject({ tahun: 2026, nomorSkp: '1-2026' });
    expect(wanted.value.rhk).toHaveLength(2);
    expect(wanted.value.rhk[1]?.nama).toContain('arsip inaktif Dinas Kearsipan');
    expect(wanted.value.lampiran.map(({ bagian }) => bagian).sort()).toEqual([
      'Dukungan Sumber Daya',
      'Konsekuensi',
      'Skema Pertanggungjawaban',
    ]);
    const refs = [...wanted.value.rhk, ...wanted.value.rhk.flatMap((r) => r.indikator), ...wanted.value.lampiran];
    expect(new Set(refs.map(({ ref }) => ref)).size).toBe(refs.length);
  });

  it('refuses while a place is empty', () => {
    expect(wantedOfChosen(['arsip-arsip-inaktif'], find, {}, skp)).toEqual({
      ok: false,
      reason: { kind: 'unfilledPlaces', places: ['unit'] },
    });
  });

  it('sums exactly, whatever the targets and patterns, and covers what can be covered', () => {
    const pola: fc.Arbitrary<PolaBulan> = fc.oneof(
      fc.constantFrom<PolaBulan>({ kind: 'rata' }, { kind: 'triwulan' }, { kind: 'akhirTahun' }),
      fc
        .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 })
        .map((bulan): PolaBulan => ({ kind: 'bulan', bulan })),
    );
    const target = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map(String),
      fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 100).toFixed(2)),
    );
    const row = fc.record({ target, pola });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const indikator = rows.map((one, at) => ({
          nama: `Jumlah ${String(at)}`,
          aspek: 'Kuantitas' as const,
          satuan: 'Dokumen',
          ...one,
        }));
        const templat: TemplatRhk = {
          id: 'x',
          jenis: 'rhk',
          jabatan: [],
          unit: [],
          rhk: 'RHK',
          jenisRhk: 'utama',
          kataAtasan: [],
          indikator,
          lampiran: [],
        };
        const ready = fillTemplat(templat, {});
        if (!ready.ok) throw new Error('not ready');
        const wanted = wantedFromTemplates({ rhk: [ready.value], lampiran: [], ...skp });
        for (const [at, { bulan }] of (wanted.rhk[0]?.indikator ?? []).entries())
          expect(equalNumbers(sumOf(bulan), rows[at]?.target ?? '')).toBe(true);
        const plenty = rows.some((one) => one.pola.kind === 'rata' && Number(one.target) >= 12);
        expect(!plenty || monthsOf(wanted).size === 12).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('covers the whole year from two half empty rows', () => {
    const make = (nama: string, target: string) => ({
      nama,
      target,
      aspek: 'Kuantitas' as const,
      satuan: 'Dokumen',
      pola: { kind: 'rata' as const },
    });
    const base = { jabatan: [], unit: [], jenisRhk: 'utama' as const, kataAtasan: [], lampiran: [] };
    const templat: TemplatRhk = {
      ...base,
      id: 'x',
      jenis: 'rhk',
      rhk: 'RHK',
      indikator: [make('a', '6'), make('b', '6')],
    };
    const ready = fillTemplat(templat, {});
    const wanted = ready.ok ? wantedFromTemplates({ rhk: [ready.value], lampiran: [], ...skp }) : null;
    expect(wanted && monthsOf(wanted).size).toBe(12);
  });
});
