/** What the guide asks of each part of the lampiran, and how a text shows that it has it (docs/ekinerja.md §4.11, §12 G3). */
import { fold } from '../text/normalise';
import { incomplete, inapplicable, pass, placeOn, violation } from './outcome';
import { nomorList, tenureOf } from './rows';
import type { Facts, LampiranBagian, Outcome } from './types';

/** The parts by the beginning of their heading, in case headings are cut or extended. */
export type BagianId = 'dukungan' | 'skema' | 'konsekuensi';
const HEADING: Readonly<Record<BagianId, string>> = { dukungan: 'dukungan', skema: 'skema', konsekuensi: 'konsekuens' };

/** Contents by name; the words of any one spelling are enough. */
export type Contents = Readonly<Record<string, RegExp>>;

const partsOf = (lampiran: readonly LampiranBagian[], nomor: string | null): LampiranBagian[] => {
  const own = lampiran.filter((part) => part.nomorSkp === nomor);
  return own.length > 0 ? own : lampiran.filter((part) => part.nomorSkp === null);
};

function judgePart(part: LampiranBagian, contents: Contents): Outcome {
  const place = placeOn('lampiran', { nomorSkp: part.nomorSkp, jenisLampiran: part.jenisId });
  const text = fold(part.entries.map(({ uraian }) => uraian.replace(/<[^>]*>/gu, ' ')).join(' \n '));
  const missing = Object.keys(contents).filter((name) => contents[name]?.test(text) === false);
  if (missing.length === 0) return pass(place);
  const params = { jenis: part.jenis, missing: missing.join(' ') };
  const reason = text.trim() === '' ? 'lampiranEmpty' : 'lampiranLacks';
  return violation(place, reason, { params, fix: { kind: 'fillLampiran', jenisId: part.jenisId, missing } });
}

/** Judges one part for every SKP number that was read; JPT have no lampiran. */
export function judgeLampiran(
  { skp, tenures, lampiran }: { skp: NonNullable<Facts['skp']> } & Pick<Facts, 'tenures' | 'lampiran'>,
  id: BagianId,
  contents: Contents,
): Outcome[] {
  return nomorList(skp).map((nomor) => {
    const place = placeOn('lampiran', { nomorSkp: nomor });
    if (tenureOf(tenures, nomor)?.jpt === true) return inapplicable(place, 'onlyNonJpt');
    if (lampiran === null) return incomplete(place, 'notRead', { params: { part: 'lampiran' } });
    const part = partsOf(lampiran, nomor).find(({ jenis }) => fold(jenis).startsWith(HEADING[id]));
    return part === undefined ? incomplete(place, 'lampiranUnread') : judgePart(part, contents);
  });
}
