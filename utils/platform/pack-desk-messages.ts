/** What a window and the worker of packs say to each other. Both are our own; nothing else has the worker's port. */
import type { BelumTerbit, Terbitan } from '../bangku/publish';
import type { PaketBookOptions } from '../import/paket/write-paket-book';
import type { SheetFile } from '../import/sheet-file';
import type { Paket } from '../packs/model';
import type { Result } from '../skp/result';
import type { PackDesk } from '../workflow/paket-ports';
import { inPieces, type Piece } from './in-pieces';

/** The desk of the panel, and what the author's bench has done away from its window. */
export interface WholeDesk extends PackDesk {
  /** The pack examined last; null = there is none. */
  contents(): Promise<Paket | null>;
  /** The draft as a file, signed; or why there is none. `null` = the worker broke. */
  publish(terbitan: Terbitan): Promise<Result<Uint8Array, BelumTerbit> | null>;
  /** The same without a signature. */
  unsigned(paket: Paket): Promise<Result<Uint8Array, BelumTerbit> | null>;
  book(paket: Paket, options: PaketBookOptions): Promise<SheetFile | null>;
}

export type DeskMethod = keyof WholeDesk;
interface InPieces {
  readonly id: number;
  readonly piece: Piece;
  readonly last: boolean;
}
/** The arguments of one call, piece by piece. */
export type DeskQuestion = InPieces & { readonly method: DeskMethod };
export type DeskAnswer = InPieces | { readonly id: number; readonly failed: true };

type Call = { [Name in DeskMethod]: { readonly method: Name; readonly args: Parameters<WholeDesk[Name]> } }[DeskMethod];

function call(desk: WholeDesk, { method, args }: Call): Promise<unknown> {
  switch (method) {
    case 'examine':
      return desk.examine(...args);
    case 'contents':
      return desk.contents();
    case 'keep':
      return desk.keep();
    case 'dropAllBut':
      return desk.dropAllBut(...args);
    case 'present':
      return desk.present(...args);
    case 'publish':
      return desk.publish(...args);
    case 'unsigned':
      return desk.unsigned(...args);
    case 'book':
      return desk.book(...args);
  }
}

/** Does what was asked and posts what comes of it. */
export async function answerDesk(
  desk: WholeDesk,
  { id, method }: DeskQuestion,
  args: unknown,
  post: (answer: DeskAnswer) => void,
): Promise<void> {
  try {
    const pieces = inPieces(await call(desk, { method, args } as Call));
    for (const [at, piece] of pieces.entries()) post({ id, piece, last: at === pieces.length - 1 });
  } catch {
    post({ id, failed: true });
  }
}
