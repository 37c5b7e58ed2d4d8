/** What "Isi" must know of one of its faces. The list is isi-faces.ts. */
import type { ReactNode } from 'react';
import type { ShownTasks } from '../../utils/workflow/tasks';
import type { TaskProps } from './task-view';

export interface IsiFace {
  /** Also the key of its label in `isi` of the locales. */
  readonly name: 'formulir' | 'harian' | 'matriks' | 'rencana';
  /** May be shown for what the tab holds now. */
  readonly fits: (tasks: ShownTasks) => boolean;
  /** Has work under way that the person must not lose from sight: shown before all others. */
  readonly holds: (tasks: ShownTasks) => boolean;
  readonly View: (props: TaskProps) => ReactNode;
}
