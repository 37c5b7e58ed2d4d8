import type { Words } from '../ui/Words';

type Weekday = '0' | '1' | '2' | '3' | '4' | '5' | '6';

/** "Kamis, 26 November 2026" of yyyy-mm-dd. */
export function dayText({ t, month }: Words, iso: string): string {
  const [tahun = '', bulan = '', tanggal = ''] = iso.split('-');
  const weekday = String(new Date(`${iso}T00:00:00Z`).getUTCDay()) as Weekday;
  return t('harian.day', {
    hari: t(`harian.weekday.${weekday}`),
    tanggal: Number(tanggal),
    bulan: month(Number(bulan)),
    tahun,
  });
}
