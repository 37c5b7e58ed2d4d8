/**
 * Numbers such as `1.000` that could mean two things. They wait until every number of the file was seen: then the
 * person's answer settles them, else what the other numbers prove, else they stay open and are asked about.
 */
import type { Angka, PointIs } from '../text/angka';
import type { NumberChoice } from './types';

type Ambiguous = Extract<Angka, { kind: 'ambiguous' }>;

interface Waiting<Owner, Place> {
  readonly owner: Owner;
  readonly place: Place;
  readonly angka: Ambiguous;
  readonly take: (value: string) => void;
}

/** `Owner`: the row a number belongs to; `Place`: where it stands, for the question. */
export class OpenNumbers<Owner, Place extends object> {
  private readonly waiting: Waiting<Owner, Place>[] = [];
  private readonly proofs = new Set<PointIs>();

  /** Notes what a number that can be read in one way only says about the marks of this file. */
  learn(angka: Angka): void {
    if (angka.kind === 'number' && angka.proves !== null) this.proofs.add(angka.proves);
  }

  /** Keeps a number until `settle`; `take` gets its value then, if it has one. */
  wait(owner: Owner, place: Place, angka: Ambiguous, take: (value: string) => void): void {
    this.waiting.push({ owner, place, angka, take });
  }

  /** The owner of the number kept last. */
  lastOwner(): Owner | undefined {
    return this.waiting[this.waiting.length - 1]?.owner;
  }

  /** Hands out the values; what stays open comes back with its two readings. */
  settle(choice: NumberChoice | null): (Place & { readonly asThousands: string; readonly asDecimal: string })[] {
    const proven = this.proofs.size === 1 ? [...this.proofs][0] : undefined;
    const first = this.waiting[0]?.angka.mark;
    const open: (Place & { readonly asThousands: string; readonly asDecimal: string })[] = [];
    for (const { place, angka, take } of this.waiting) {
      // The choice speaks of the mark met first; the other mark then has the other meaning.
      const same = angka.mark === first;
      const asThousands = same ? angka.grouped : angka.fraction;
      const asDecimal = same ? angka.fraction : angka.grouped;
      const point: PointIs = angka.mark === '.' ? 'thousands' : 'decimal';
      if (choice !== null) take(choice === 'thousands' ? asThousands : asDecimal);
      else if (proven !== undefined) take(proven === point ? angka.grouped : angka.fraction);
      else open.push({ ...place, asThousands, asDecimal });
    }
    return open;
  }
}
