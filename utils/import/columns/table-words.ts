/** What is known of one kind of sheet: its columns, the headings people give them, and when a line is its header. */
export interface TableWords<Field extends string> {
  readonly byHeading: ReadonlyMap<string, Field>;
  /** How much a column speaks for a line being the header. */
  readonly score: Readonly<Record<Field, number>>;
  /** Columns that name a data row: a value below them ends the header. */
  readonly rowNames: readonly Field[];
  readonly isHeader: (
    fields: { readonly has: (field: Field) => boolean; readonly size: number },
    months: number,
  ) => boolean;
}

/** Field by heading; a heading that two fields claim belongs to the first. */
export function wordsByHeading<Field extends string>(
  headings: Readonly<Record<Field, readonly string[]>>,
): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const field of Object.keys(headings) as Field[]) {
    for (const heading of headings[field]) if (!found.has(heading)) found.set(heading, field);
  }
  return found;
}
