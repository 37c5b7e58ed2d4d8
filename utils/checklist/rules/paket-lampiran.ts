/** The parts of the lampiran that a pack of the agency requires have a text. */
import { eachPart } from '../lampiran-contents';
import { defineRule, pass, placeOn, violation } from '../outcome';
import { standarFor } from '../standar';

export const rule = defineRule({
  id: 'paket-lampiran',
  kind: 'saran',
  needs: ['skp'],
  may: ['tenures', 'lampiran'],
  check: (seen) => {
    const required = new Map(
      [...standarFor(seen.standar, seen.skp)]
        .reverse()
        .flatMap(({ sumber, lampiranWajib }) => lampiranWajib.map((bagian) => [bagian, sumber] as const)),
    );
    return [...required].flatMap(([bagian, sumber]) =>
      eachPart(seen, bagian, ({ nomorSkp, jenisId, jenis, entries }) => {
        const place = placeOn('lampiran', { nomorSkp, jenisLampiran: jenisId });
        return entries.some(({ uraian }) => uraian.trim() !== '')
          ? [pass(place)]
          : [violation(place, 'partRequired', { params: { jenis, sumber } })];
      }),
    );
  },
});
