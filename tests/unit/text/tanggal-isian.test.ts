import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTanggalIsian } from '../../../utils/text/tanggal-isian';

const TODAY = '2026-11-26';
const iso = (text: string): string => {
  const read = readTanggalIsian(text, TODAY);
  return read.kind === 'date' ? read.iso : read.kind === 'empty' ? '' : read.why;
};

describe('dates of a sheet', () => {
  it.each([
    ['26/11/2026', '2026-11-26'],
    ['26-11-2026', '2026-11-26'],
    ['26.11.2026', '2026-11-26'],
    ['6 / 1 / 2026', '2026-01-06'],
    ['26/11/26', '2026-11-26'],
    ['26 November 2026', '2026-11-26'],
    ['26 Nopember 2026', '2026-11-26'],
    ['26 Nov 26', '2026-11-26'],
    ["26 Nov '26", '2026-11-26'],
    ['26-Nov-2026', '2026-11-26'],
    ['26 AGT 2026', '2026-08-26'],
    ['1 Peb. 2026', '2026-02-01'],
    ['Kamis, 26 November 2026', '2026-11-26'],
    ['Kamis/26-11-2026', '2026-11-26'],
    ["Jum'at, 27 November 2026", '2026-11-27'],
    ['Jumat 27/11/2026', '2026-11-27'],
    ['Tanggal 26 November 2026', '2026-11-26'],
    ['2026-11-26', '2026-11-26'],
    ['2026-11-26T08:00:00', '2026-11-26'],
    ['2026/1/6', '2026-01-06'],
    ['20261126', '2026-11-26'],
    ['46352', '2026-11-26'],
    ['46352.5', '2026-11-26'],
    ['26 November', '2026-11-26'],
    ['26/11', '2026-11-26'],
    ['29/2/2028', '2028-02-29'],
    ['', ''],
    ['11/26/2026', 'monthFirst'],
    ['29/2/2026', 'noSuchDay'],
    ['31 April 2026', 'noSuchDay'],
    ['0/1/2026', 'noSuchDay'],
    ['Rabu, 26 November 2026', 'weekdayDiffers'],
    ['Kamis', 'notADate'],
    ['besok', 'notADate'],
    ['26 bulan ini', 'notADate'],
    ['26112026', 'notADate'],
    ['12345', 'notADate'],
    ['1.5', '2026-05-01'],
  ])('%s', (text, expected) => expect(iso(text)).toBe(expected));

  it('says when the year was assumed, and when another country would read another day', () => {
    expect(readTanggalIsian('26 November', TODAY)).toMatchObject({ yearAssumed: true, bothOrders: false });
    expect(readTanggalIsian('3/4/2026', TODAY)).toMatchObject({ yearAssumed: false, bothOrders: true });
    expect(readTanggalIsian('4/4/2026', TODAY)).toMatchObject({ bothOrders: false });
    expect(readTanggalIsian('2026-03-04', TODAY)).toMatchObject({ yearAssumed: false, bothOrders: false });
  });

  it('reads every day in every spelling as that day', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const wanted = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = wanted.split('-');
        const named = new Intl.DateTimeFormat('id', { dateStyle: 'full', timeZone: 'UTC' }).format(date);
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const spellings = [`${dayOfMonth}/${month}/${year}`, `${Number(dayOfMonth)}-${Number(month)}-${year}`, named];
        expect([...spellings, String(serial)].map(iso)).toEqual(Array(4).fill(wanted));
      }),
    );
  });

  it('never throws and never makes up a day', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789/-. ajunovkmis,')), maxLength: 20 }),
        (text) => {
          const read = readTanggalIsian(text, TODAY);
          const real = read.kind !== 'date' || new Date(`${read.iso}T00:00:00Z`).toISOString().startsWith(read.iso);
          expect(real).toBe(true);
        },
      ),
    );
  });
});
