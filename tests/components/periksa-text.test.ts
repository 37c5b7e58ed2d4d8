import { describe, expect, it } from 'vitest';
import { reportText } from '../../components/periksa/report-text';
import { createWords } from '../../components/ui/Words';
import id from '../../locales/id.json';
import { brokenParts, checkedOf, LAMPIRAN_GAPS, readingOf, skpOf } from '../../scripts/gallery/invented-skp';
import { rules } from '../../utils/checklist/registry';

const words = createWords('id');

describe('the result as text', () => {
  it('is short: the answer, the statuses, and a few places of each rule', () => {
    const { checked } = checkedOf(readingOf(skpOf(brokenParts(200)), { lampiran: LAMPIRAN_GAPS }));
    const lines = reportText(words, checked).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Pemeriksaan SKP 2026 (1-2026)',
      expect.stringContaining('Diperiksa'),
      expect.stringContaining('hal harus diperbaiki dulu'),
      'Status: Konsep 200',
    ]);
    expect(lines.length).toBeLessThan(100);
    expect(lines.some((line) => line.includes('… dan'))).toBe(true);
  });

  it.each(['199001012015011001', '19900101 201501 1 001', '19900101.201501.1.001'])(
    'never carries an NIP (%s)',
    (nip) => {
      const nama = `Jumlah laporan oleh ${nip} yang disusun`;
      const text = reportText(
        words,
        checkedOf(readingOf(skpOf([{ nama, target: null, status: 'tolak', catatanTolak: nip }]))).checked,
      );
      expect(text).toContain('(NIP)');
      expect(text).not.toContain(nip);
    },
  );

  it('shortens what is long and keeps the note of the atasan', () => {
    const nama = 'Jumlah '.repeat(60);
    const { checked } = checkedOf(readingOf(skpOf([{ nama, status: 'tolak', catatanTolak: 'Perjelas ukurannya' }])));
    const line = reportText(words, checked)
      .split('\n')
      .find((one) => one.endsWith('Perjelas ukurannya'));
    expect(line?.length).toBeLessThan(120);
  });

  it('says no more than the answer when nothing is wrong', () => {
    const text = reportText(words, checkedOf(readingOf(skpOf([{}]))).checked);
    expect(text).toContain('Siap dikirim');
    expect(text).not.toContain('Wajib diperbaiki');
  });
});

it('every rule has its texts', () => {
  expect(Object.keys(id.periksa.rule).sort()).toEqual(rules.map(({ id: name }) => name).sort());
});
