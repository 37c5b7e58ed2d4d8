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

/** One outcome per content that is missing, so that each can be named; the mend completes them together. */
function judgePart(part: LampiranBagian, contents: Contents): Outcome[] {
  const place = placeOn('lampiran', { nomorSkp: part.nomorSkp, jenisLampiran: part.jenisId });
  const text = fold(part.entries.map(({ uraian }) => uraian.replace(/<[^>]*>/gu, ' ')).join(' \n '));
  const missing = Object.keys(contents).filter((name) => contents[name]?.test(text) === false);
  const fix = { kind: 'fillLampiran', jenisId: part.jenisId, missing } as const;
  const { jenis } = part;
  if (missing.length === 0) return [pass(place)];
  if (text === '') return [violation(place, 'lampiranEmpty', { params: { jenis }, fix })];
  return missing.map((content) => violation(place, 'lampiranLacks', { params: { jenis, content }, fix }));
}

type Read = { skp: NonNullable<Facts['skp']> } & Pick<Facts, 'tenures' | 'lampiran'>;

/** Judges one part for every SKP number that was read; JPT have no lampiran. */
export const judgeLampiran = (seen: Read, id: BagianId, contents: Contents): Outcome[] =>
  eachPart(seen, id, (part) => judgePart(part, contents));

/** Asks for one part of every SKP number that was read, where it was; JPT have none. */
export function eachPart(
  { skp, tenures, lampiran }: Read,
  id: BagianId,
  judge: (part: LampiranBagian) => Outcome[],
): Outcome[] {
  return nomorList(skp).flatMap((nomor) => {
    const place = placeOn('lampiran', { nomorSkp: nomor });
    if (tenureOf(tenures, nomor)?.jpt === true) return [inapplicable(place, 'onlyNonJpt')];
    if (lampiran === null) return [incomplete(place, 'notRead', { params: { part: 'lampiran' } })];
    const part = partsOf(lampiran, nomor).find(({ jenis }) => fold(jenis).startsWith(HEADING[id]));
    return part === undefined ? [incomplete(place, 'lampiranUnread')] : judge(part);
  });
}
