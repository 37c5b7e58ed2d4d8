/** Numbers that name a person: 18 digits of an NIP, 16 of a NIK, also written in groups. They have no place in a template. */
const GROUPED = /\d(?:[ .-]?\d){15,}/gu;
/** Whatever number stands beside it: digits in one piece (but not those of a fraction), and an NIP as it is printed. */
const BESIDE_OTHERS =
  /(?<!\d|\b0[.,])(?:\d{16}|\d{18})(?!\d)|(?<!\d)\d{8}[\s.\-–]{1,4}\d{6}[\s.\-–]{1,4}\d[\s.\-–]{1,4}\d{3}(?!\d)/u;

export function holdsPersonalNumber(text: string): boolean {
  return (
    BESIDE_OTHERS.test(text) ||
    [...text.matchAll(GROUPED)].some(([found]) => [16, 18].includes(found.replace(/\D/gu, '').length))
  );
}
