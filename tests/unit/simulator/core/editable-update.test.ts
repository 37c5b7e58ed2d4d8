import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../simulator/create-simulator';
import type { IdStatus, Simulator } from '../../../../simulator/contract';
import { AKUN_CONTOH } from '../../../../simulator/seeds';
import { MATRIKS, SAVE, loggedIn, saveCell } from './browser';

const OK = '{"output":"","message":""}';
const ANGKA = '{"output":"","message":"Target harus berupa angka."}';

function open(nip: string = AKUN_CONTOH.nip) {
  const simulator = createSimulator({ seed: 'contoh' });
  loggedIn(simulator).get(MATRIKS);
  return { simulator, browser: loggedIn(simulator, nip) };
}
/** The shown row of a month of the first indikator with a status. */
function rowOf(simulator: Simulator, status: IdStatus, bulan: number) {
  const indikator = simulator.state.indikator.find((row) => row.status === status);
  const row = simulator.state.bulanan.find((entry) => entry.idIndikator === indikator?.id && entry.bulan === bulan);
  if (row === undefined) throw new Error('no such row in the seed');
  return row;
}

describe('saving a cell', () => {
  it.each([
    ['5', OK, '5'],
    ['0', OK, '0'],
    ['', OK, null],
    ['-3', OK, '-3'],
    ['1e2', OK, '100'],
    ['2.7', OK, '2'],
    ['1.000', OK, '1'],
    ['.5', OK, '0'],
    ['5\n', OK, '5'],
    ['99999999999', OK, '2147483647'],
    ['abc', ANGKA, 'before'],
    ['1,5', ANGKA, 'before'],
    [' 4 ', ANGKA, 'before'],
    [' ', ANGKA, 'before'],
    ['1 000', ANGKA, 'before'],
  ])('%j answers and stores as the site does', (target, body, stored) => {
    const { simulator, browser } = open();
    const row = rowOf(simulator, 2, 4);
    row.target = 'before';
    const answer = saveCell(browser, row.id, target);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(row.target).toBe(stored);
  });

  it('keeps fractions where the column is not an integer', () => {
    const { simulator, browser } = open();
    simulator.state.kolomTargetBulat = false;
    const row = rowOf(simulator, 2, 4);
    saveCell(browser, row.id, '2.5');
    expect(row.target).toBe('2.5');
  });

  it('says OK for an unknown key and changes nothing', () => {
    const { simulator, browser } = open();
    const before = structuredClone(simulator.state.bulanan);
    expect(saveCell(browser, 999_999, '5').body).toBe(OK);
    expect(simulator.state.bulanan).toEqual(before);
  });

  it('answers nothing at all without hasEditable, and to GET', () => {
    const { simulator, browser } = open();
    const row = rowOf(simulator, 2, 4);
    const fields = { editableKey: String(row.id), target: '9' };
    expect(browser.post(SAVE, { ...fields, hasEditable: '0' })).toMatchObject({ status: 200, body: '' });
    expect(browser.post(SAVE, fields)).toMatchObject({ status: 200, body: '' });
    expect(browser.get(SAVE)).toMatchObject({ status: 200, body: '' });
    expect(row.target).not.toBe('9');
  });

  it("shows the sum only after the page is loaded again, and accepts a stranger's key", () => {
    const { simulator, browser } = open(AKUN_CONTOH.nipRekan);
    const row = rowOf(simulator, 2, 4);
    saveCell(browser, row.id, '11');
    expect(row.target).toBe('11');
    expect(loggedIn(simulator).get(MATRIKS).body).toContain('15 Dokumen');
  });
});

describe('the schedule lock on 22 November', () => {
  const refused = (bulan: string) =>
    JSON.stringify({
      output: '',
      message: `Tidak dapat menginput target karena melewati jadwal penginputan ( 10 ${bulan} 2026 )`,
    });

  it.each([
    [1, 'Januari', false],
    [2, 'Februari', true],
    [6, 'Juni', true],
    [9, 'September', true],
    [10, 'Oktober', false],
    [11, 'November', false],
  ])('month %i: the first save meets the unpadded date, the next one the padded one', (bulan, nama, firstPasses) => {
    const { simulator, browser } = open();
    const row = rowOf(simulator, 3, bulan);
    expect(saveCell(browser, row.id, '7').body).toBe(firstPasses ? OK : refused(nama));
    expect(row.target === '7').toBe(firstPasses);
    expect(saveCell(browser, row.id, '8').body).toBe(refused(nama));
    expect(row.target).not.toBe('8');
  });

  it.each([1, 3, 4] as const)('leaves December open and clearing always possible with status %i', (status) => {
    const { simulator, browser } = open();
    const desember = rowOf(simulator, status, 12);
    expect(saveCell(browser, desember.id, '3').body).toBe(OK);
    const januari = rowOf(simulator, status, 1);
    januari.target = '5';
    expect(saveCell(browser, januari.id, '0').body).toBe(refused('Januari'));
    expect(saveCell(browser, januari.id, '').body).toBe(OK);
    expect(januari.target).toBeNull();
  });

  it('does not concern Konsep, an exemption in force, or an admin', () => {
    const { simulator, browser } = open();
    expect(saveCell(browser, rowOf(simulator, 2, 1).id, '1').body).toBe(OK);
    const januari = rowOf(simulator, 1, 1);
    expect(saveCell(loggedIn(simulator, AKUN_CONTOH.nipAdmin), januari.id, '6').body).toBe(OK);
    simulator.state.pegawaiUbah.push({ idPegawai: 1, mulai: '2026-11-20', selesai: '2026-11-22' });
    expect(saveCell(browser, januari.id, '7').body).toBe(OK);
    expect(januari.target).toBe('7');
  });
});
