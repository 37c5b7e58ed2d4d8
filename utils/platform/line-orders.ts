/**
 * What our own pages may ask over the lines to the pointer script, checked where it arrives. By hand: schemas would add half
 * of that script's size to it.
 */
import type { OrderPilih } from '../agent/pemilih-agent';
import type { OrderTunjuk } from '../agent/penunjuk-agent';
import type { PointerLook } from '../agent/pointer-view';
import type { TitikTunjuk } from '../guide/points';

type Fields<T> = Readonly<Record<keyof T, (value: unknown) => boolean>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const oneOf = (words: readonly string[]) => (value: unknown) => isText(value) && words.includes(value);
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value);
const listOf = (is: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(is);

/** An object with texts alone. */
const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);

/** An object with exactly these fields. */
const having =
  <T>(fields: Fields<T>) =>
  (value: unknown): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const own = value as Readonly<Record<string, unknown>>;
    const known = Object.entries<(one: unknown) => boolean>(fields);
    return (
      known.every(([name, is]) => is(Object.hasOwn(own, name) ? own[name] : undefined)) &&
      Object.keys(own).every((name) => Object.hasOwn(fields, name))
    );
  };

const isLook = having<PointerLook>({
  lang: isText,
  theme: oneOf(['auto', 'light', 'dark']),
  besar: (value) => value === undefined || isFlag(value),
  words: having<PointerLook['words']>({ from: isText, hide: isText }),
});

const TEMPAT = [
  having({ jenis: oneOf(['rhk', 'indikator']), id: isText }),
  having({ jenis: oneOf(['sel']), key: isText }),
  having({ jenis: oneOf(['lampiran']), jenisId: isText }),
  having({ jenis: oneOf(['skp']), nomor: isText }),
];
const isTempat = (value: unknown): boolean => TEMPAT.some((is) => is(value));

const isTitik = having<TitikTunjuk>({
  id: isText,
  peran: oneOf(['tombol', 'menu', 'isian', 'pilihan'] satisfies TitikTunjuk['peran'][]),
  label: listOf(isText),
  rute: orNull(isText),
  tempat: orNull(isTempat),
  lewatiTerisi: isFlag,
  bacaSesudah: isFlag,
  tunggal: isFlag,
  baris: isFlag,
});

/** Point at the first of these. */
export const isOrderTunjuk = having<OrderTunjuk>({ titik: listOf(isTitik), teks: isTexts, look: isLook });

type Kata<Apa extends OrderPilih['apa']> = Extract<OrderPilih, { apa: Apa }>['kata'];

const ORDERS = [
  having<Extract<OrderPilih, { apa: 'kendali' }>>({
    apa: oneOf(['kendali']),
    look: isLook,
    kata: having<Kata<'kendali'>>({
      peran: having<Kata<'kendali'>['peran']>({ tombol: isText, menu: isText, isian: isText, pilihan: isText }),
      tolak: having<Kata<'kendali'>['tolak']>({
        mati: isText,
        tanpaLabel: isText,
        labelTidakDapat: isText,
        pribadi: isText,
        dalamBaris: isText,
        labelGanda: isText,
      }),
      cara: isText,
      pilih: isText,
    }),
  }),
  having<Extract<OrderPilih, { apa: 'kata' }>>({
    apa: oneOf(['kata']),
    look: isLook,
    kata: having<Kata<'kata'>>({
      tolak: having<Kata<'kata'>['tolak']>({
        tanpaTeks: isText,
        bukanLabel: isText,
        pribadi: isText,
        isiTabel: isText,
      }),
      cara: isText,
      pilih: isText,
    }),
  }),
];
/** Let the person choose a control, or a word. */
export const isOrderPilih = (value: unknown): value is OrderPilih => ORDERS.some((is) => is(value));
