/**
 * What a pack asks of an SKP (`periksa`) while it is written: its step, and what keeps it from being handed out. A pack
 * that asks nothing has no such part.
 */
import { ASPEK_WORDS } from '../import/paket/paket-words';
import type { Paket } from '../packs/model';
import { refusedText } from './check-form';
import { own, type Temuan } from './temuan';

type Ketentuan = NonNullable<Paket['periksa']>;

/** What one step changes: the satuan of one aspek (none = any may be used), all deadlines, or all required parts. */
export interface KetentuanStep {
  readonly satuan?: Ketentuan['satuan'][number];
  readonly tenggat?: Ketentuan['tenggat'];
  readonly lampiranWajib?: Ketentuan['lampiranWajib'];
}

const MOST = { satuan: 300, text: 255, nama: 150 } as const;

export function withKetentuan(paket: Paket, step: KetentuanStep): Paket {
  const before = paket.periksa ?? { satuan: [], tenggat: [], lampiranWajib: [] };
  const { satuan: changed, tenggat = before.tenggat, lampiranWajib = before.lampiranWajib } = step;
  const satuan = ASPEK_WORDS.flatMap((aspek) =>
    aspek === changed?.aspek
      ? changed.boleh.length > 0
        ? [changed]
        : []
      : before.satuan.filter((one) => one.aspek === aspek),
  );
  const nothing = satuan.length + tenggat.length + lampiranWajib.length === 0;
  return { ...paket, periksa: nothing ? undefined : { satuan, tenggat, lampiranWajib } };
}

/** What the format refuses; `at` is the position of the aspek, or of the deadline. */
export function checkKetentuan(ketentuan: Ketentuan | undefined): readonly Temuan[] {
  if (ketentuan === undefined) return [];
  const satuan = ketentuan.satuan.flatMap(({ aspek, boleh }) => {
    const at = ASPEK_WORDS.indexOf(aspek);
    // One is enough to say: the field is one text.
    const [first] = boleh.flatMap((text) => refusedText(text, MOST.text, 'satuan', at));
    const many = boleh.length > MOST.satuan ? [own('satuanTooMany', 'satuan', at)] : [];
    return first === undefined ? many : [...many, first];
  });
  const tenggat = ketentuan.tenggat.flatMap(({ nama, tanggal }, at) => [
    ...refusedText(nama, MOST.nama, 'nama', at),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(tanggal) ? [] : [own('dateMissing', 'tanggal', at)]),
  ]);
  return [...satuan, ...tenggat];
}
