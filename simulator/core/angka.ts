/** Number as the site's formatter prints it: thousands `.`, decimals `,`; null and 0 print the default. docs/ekinerja.md §1.8. */
export function angka(value: number | null, desimal: number, kosong = '0'): string {
  if (value === null || value === 0) return kosong;
  const [whole = '0', fraction] = Math.abs(value).toFixed(desimal).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A number as the database prints it in the sum of a column: no exponent, no trailing zeros, no float dust. */
export function mentah(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** The site's number rule (§1.6): decimal point only; a trailing line break passes, as `$` of PHP lets it. */
export function angkaSah(text: string): boolean {
  return /^[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?\n?$/.test(text);
}
