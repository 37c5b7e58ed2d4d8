import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../utils/samaran/redact';

const plain = createRedactor();

describe('what is personal by its form', () => {
  it.each([
    ['NIP. 199003152015042001.', 'NIP. [NIP].'],
    ['19900315 201504 2 001', '[NIP]'],
    ['0812-0000-1001', '[telepon]'],
    ['+62 812 3456 789', '[telepon]'],
    ['081234567890', '[telepon]'],
    ['Telp (0717) 421234', 'Telp [telepon]'],
    ['melati.anggraini@contoh.invalid', '[email]'],
  ])('%s', (text, shown) => expect(plain.redact(text)).toBe(shown));

  it.each([
    '08:00:00 - 10:30:00',
    '08.00 - 16.00',
    '1.000.000.000',
    '0,812',
    '1 Jan 2026 - 31 Des 2026',
    '2026-11-22',
    '12 Dokumen',
    'Rp 1.250.000.000,00',
    'Nomor 800/123/BKPSDMD/2026',
    'PermenPAN-RB 6 Tahun 2022',
    '0 1 0 2 0 3 0 4 0 5 0 6',
  ])('leaves %s', (text) => expect(plain.redact(text)).toBe(text));
});

describe('names', () => {
  it('are masked in any case and spacing, with and without titles, only as whole words; people stay apart', () => {
    const redactor = createRedactor();
    expect(redactor.learn('Drs. H. Budi  Setia, M.Si.', 'nama')).toBe(true);
    expect(redactor.learn('Budi Setia', 'nama')).toBe(false);
    expect(redactor.learn('Ayu', 'nama')).toBe(true);
    expect(redactor.redact('BUDI SETIA dan drs. h. budi setia, m.si. bersama Ayu; layu')).toBe(
      '[nama] dan [nama] bersama [nama 2]; layu',
    );
  });

  it.each(['Semua Pegawai', '- Pilih Pegawai -', '(belum diset)', '12', 'A1 B2', '[nama]', ''])('%s is none', (text) =>
    expect(createRedactor().learn(text, 'nama')).toBe(false),
  );

  it.each(['telepon', 'email', 'nip'] as const)('an empty row of %s says nothing personal', (jenis) => {
    const redactor = createRedactor();
    expect(redactor.learn('(belum diset)', jenis)).toBe(false);
    expect(redactor.learn('(0717) 421234', 'telepon')).toBe(true);
    expect(redactor.redact('Catatan: (belum diset)')).toBe('Catatan: (belum diset)');
  });

  it('are taken in by the hundred without holding up the page that is hidden meanwhile', () => {
    const redactor = createRedactor();
    const nameOf = (at: number) =>
      `Putri ${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26), 97)} Wijaya, S.Sos.`;
    const began = performance.now();
    for (let at = 0; at < 300; at += 1) redactor.learn(nameOf(at), 'nama');
    expect(redactor.redact(`Disetujui ${nameOf(299)}`)).toBe('Disetujui [nama 300]');
    // Half a minute when each name made the search anew; a tenth of a second now.
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
