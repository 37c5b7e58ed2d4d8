/** Numbers that name a person: 18 digits of an NIP, 16 of a NIK, also written in groups. They have no place in a template. */
const GROUPED = /\d(?:[ .-]?\d){15,}/gu;

export function holdsPersonalNumber(text: string): boolean {
  return [...text.matchAll(GROUPED)].some(([found]) => [16, 18].includes(found.replace(/\D/gu, '').length));
}
