/** What the panel and the worker of packs say to each other. Both are our own; nothing else has the worker's port. */
import type { Paket } from '../packs/model';
import type { PackDesk } from '../workflow/paket-ports';

/** The desk of the panel, and for the author's bench the whole pack. */
export interface WholeDesk extends PackDesk {
  /** The pack examined last; null = there is none. */
  contents(): Promise<Paket | null>;
}

type Method = keyof WholeDesk;
export type DeskQuestion = {
  [Name in Method]: { readonly id: number; readonly method: Name; readonly args: Parameters<WholeDesk[Name]> };
}[Method];
export type DeskAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: true };

function call(desk: WholeDesk, question: DeskQuestion): Promise<unknown> {
  switch (question.method) {
    case 'examine':
      return desk.examine(...question.args);
    case 'contents':
      return desk.contents();
    case 'keep':
      return desk.keep();
    case 'dropAllBut':
      return desk.dropAllBut(...question.args);
    case 'present':
      return desk.present(...question.args);
  }
}

export const answerDesk = (desk: WholeDesk, question: DeskQuestion): Promise<DeskAnswer> =>
  call(desk, question).then(
    (value) => ({ id: question.id, value }),
    () => ({ id: question.id, failed: true }),
  );
