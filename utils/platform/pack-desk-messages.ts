/** What the panel and the worker of packs say to each other. Both are our own; nothing else has the worker's port. */
import type { PackDesk } from '../workflow/paket-ports';

type Method = keyof PackDesk;
export type DeskQuestion = {
  [Name in Method]: { readonly id: number; readonly method: Name; readonly args: Parameters<PackDesk[Name]> };
}[Method];
export type DeskAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: true };

function call(desk: PackDesk, question: DeskQuestion): Promise<unknown> {
  switch (question.method) {
    case 'examine':
      return desk.examine(...question.args);
    case 'keep':
      return desk.keep();
    case 'dropAllBut':
      return desk.dropAllBut(...question.args);
    case 'present':
      return desk.present(...question.args);
  }
}

export const answerDesk = (desk: PackDesk, question: DeskQuestion): Promise<DeskAnswer> =>
  call(desk, question).then(
    (value) => ({ id: question.id, value }),
    () => ({ id: question.id, failed: true }),
  );
