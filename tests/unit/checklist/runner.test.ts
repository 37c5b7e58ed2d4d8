import { describe, expect, it } from 'vitest';
import { answerOf, runChecklist, toMend } from '../../../utils/checklist/runner';
import type { CheckInput, Finding } from '../../../utils/checklist/types';
import { indikator, input, months, rhk, skp, withIndikator, withRhk } from './build';

const nothingRead: CheckInput = {
  skp: null,
  sessionYear: null,
  tenures: null,
  lampiran: null,
  perspektif: null,
  lastYear: null,
  gaps: false,
  toSend: null,
};

/** The first thing a rule objects to. */
function objection(given: CheckInput, rule: string): Finding | undefined {
  return toMend(runChecklist(given)).find((finding) => finding.rule === rule);
}

describe('runChecklist', () => {
  it('passes nothing and objects to nothing if nothing was read', () => {
    const report = runChecklist(nothingRead);
    expect(report.passes).toEqual([]);
    expect(report.violations).toEqual([]);
    expect(report.incomplete.length).toBeGreaterThan(30);
  });

  it('judges what was read although a part is missing', () => {
    const report = runChecklist(withIndikator({ target: '13' }, { lampiran: null, lastYear: null }));
    expect(answerOf(report, 'jumlah-bulan')).toBe('violation');
    expect(answerOf(report, 'lampiran-skema')).toBe('incomplete');
    expect(answerOf(report, 'target-tahun-lalu')).toBe('incomplete');
    expect(answerOf(report, 'indikator-satuan')).toBe('pass');
    expect(answerOf(report, 'indikator-perspektif')).toBe('inapplicable');
  });

  it('finds no fault in a faultless SKP', () => {
    expect(toMend(runChecklist(input()))).toEqual([]);
  });

  it('finds no fault in what was sent, but does if it is to be sent again', () => {
    const sent = withIndikator({ status: 'periksa', nama: 'XXX', target: '0', bulan: [] });
    expect(toMend(runChecklist(sent))).toEqual([]);
    expect(toMend(runChecklist({ ...sent, toSend: ['71'] }))[0]?.rule).toBe('status-kirim');
  });

  it('holds nobody up for a missing RHK atasan: positions without an eselon record have none', () => {
    const report = runChecklist(input({ skp: skp(rhk({ rhkAtasan: '' })) }));
    const open = [...report.violations, ...report.incomplete].filter(({ id }) => id === 'rhk-atasan');
    expect(open.map(({ kind }) => kind)).toEqual(['saran']);
  });

  it('does not apply lampiran, aspek and RHK atasan to a JPT', () => {
    const tenures = [{ nomorSkp: null, mulai: { tahun: 2020, bulan: 1, tanggal: 1 }, jpt: true }];
    const report = runChecklist(
      input({
        skp: skp(rhk({ rhkAtasan: '', indikator: [indikator({ aspek: '' })] })),
        tenures,
        lampiran: null,
        perspektif: { 71: ['Proses'] },
      }),
    );
    // Nothing wajib is left open: a JPT can be told that all is well.
    expect([...report.violations, ...report.incomplete].filter(({ kind }) => kind === 'wajib')).toEqual([]);
    for (const rule of [
      'lampiran-uraian',
      'lampiran-dukungan',
      'lampiran-skema',
      'lampiran-konsekuensi',
      'indikator-aspek',
      'rhk-atasan',
    ]) {
      expect(answerOf(report, rule)).toBe('inapplicable');
    }
  });

  it('orders what is to be mended: wajib first, the annual target before its months, months before wording', () => {
    const given = input({
      skp: skp(
        rhk({ nama: 'Menyusun laporan', indikator: [indikator({ id: '1', target: null })] }),
        rhk({ id: '32', nama: 'Tersusunnya data', indikator: [indikator({ id: '2', target: '99' })] }),
      ),
      sessionYear: 2025,
    });
    expect(toMend(runChecklist(given)).map(({ rule }) => rule)).toEqual([
      'target-tahunan',
      'jumlah-bulan',
      'tahun-sesi',
      'rhk-hasil',
    ]);
  });
});

describe('a finding', () => {
  it('offers to spread what is missing over the free months from the start on', () => {
    const tenures = [{ nomorSkp: null, mulai: { tahun: 2026, bulan: 11, tanggal: 1 }, jpt: false }];
    const given = withIndikator(
      { target: '2.5', bulan: months([null, null, null, null, null, null, null, null, null, '1.2']) },
      { tenures },
    );
    const found = objection(given, 'jumlah-bulan');
    expect(found?.fix).toEqual({ kind: 'spreadRest', key: '9000', rest: '1.3', bulan: [11, 12] });
    expect(found?.params).toMatchObject({ sum: '1.2', target: '2.5', rest: '1.3' });
  });

  it('offers the sum as annual target if nothing is free or the months are too many', () => {
    expect(objection(withIndikator({ target: '13' }), 'jumlah-bulan')?.fix).toEqual({
      kind: 'useSum',
      indikatorId: '71',
      target: '12',
    });
    expect(objection(withIndikator({ target: '11.9' }), 'jumlah-bulan')?.params['over']).toBe('0.1');
  });

  it('never offers a target that the server would refuse', () => {
    expect(objection(withIndikator({ target: '-1', bulan: months(null) }), 'jumlah-bulan')?.fix).toBeNull();
  });

  it('leads to the row and the month', () => {
    const given = input({
      skp: skp(
        rhk(),
        rhk({
          id: '32',
          nama: 'Tersusunnya data',
          indikator: [indikator({ id: '9' }), indikator({ id: null, nama: 'Nilai data', bulan: months('1.5') })],
        }),
      ),
    });
    expect(objection(given, 'target-pecahan')?.place).toEqual({
      page: 'matriks',
      nomorSkp: '1-2026',
      rhkId: '32',
      indikatorId: null,
      bulan: 1,
      key: '9000',
      rhk: 1,
      indikator: 1,
      jenisLampiran: null,
    });
  });

  it.each([
    ['rhk-nama', withRhk({ nama: '' }), 'Rencana Hasil Kerja tidak boleh kosong.'],
    ['rhk-atasan', withRhk({ rhkAtasan: '' }), 'Rencana Hasil Kerja Atasan Yang Diintervensi tidak boleh kosong.'],
    ['indikator-nama', withIndikator({ nama: '' }), 'Indikator tidak boleh kosong.'],
    [
      'indikator-nama',
      withIndikator({ nama: 'a'.repeat(501) }),
      'Indikator harus memiliki paling banyak 500 karakter.',
    ],
    ['indikator-aspek', withIndikator({ aspek: '' }), 'Aspek tidak boleh kosong.'],
    ['indikator-satuan', withIndikator({ satuan: '' }), 'Satuan tidak boleh kosong.'],
    ['target-angka', withIndikator({ bulan: months('1,5') }), 'Target harus berupa angka.'],
  ])('of %s carries the words of the form', (rule, given, sentence) => {
    expect(objection(given, rule)?.server).toBe(sentence);
  });

  it('about a locked month cites the schedule without being sure', () => {
    const report = runChecklist(withIndikator({ status: 'tolak', target: '13' }));
    const found = report.incomplete.find(({ id }) => id === 'sel-terkunci')?.findings[0];
    expect(found?.server).toBe('Tidak dapat menginput target karena melewati jadwal penginputan ( 10 Januari 2026 )');
  });

  it('names every missing content of a lampiran and completes them together', () => {
    const lampiran = [
      {
        nomorSkp: null,
        jenisId: '3',
        jenis: 'Konsekuensi',
        entries: [{ id: '1', uraian: 'Akan ditetapkan kemudian' }],
      },
    ];
    const found = toMend(runChecklist(input({ lampiran }))).filter(({ rule }) => rule === 'lampiran-konsekuensi');
    expect(found.map(({ params }) => params['content'])).toEqual(['positif', 'negatif']);
    expect(found[0]?.fix).toEqual({ kind: 'fillLampiran', jenisId: '3', missing: ['positif', 'negatif'] });
  });

  it('about a list mark offers the text without it', () => {
    expect(objection(withRhk({ nama: '1. Tersusunnya  laporan' }), 'sisa-salin')?.fix).toEqual({
      kind: 'replaceText',
      field: 'rhk',
      text: 'Tersusunnya laporan',
    });
  });
});
