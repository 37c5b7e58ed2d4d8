/** What "Isi" must know of one of its faces. The list is isi-faces.ts. */
import type { ReactNode } from 'react';
import type { ShownTasks } from '../../utils/workflow/tasks';
import type { TaskProps } from './task-view';

export interface IsiFace {
  /** Also the key of its label in `isi` of the locales. */
  readonly name: 'formulir' | 'harian' | 'matriks' | 'rencana';
  /** May be shown for what the tab holds now. */
  readonly fits: (tasks: ShownTasks) => boolean;
  /** Fits only pages made for it: there it goes before the proof of an earlier run. */
  readonly ofPage?: true;
  /** work: the person must not lose it from sight, shown before all others. proof: a run that ended with everything proven. */
  readonly holds: (tasks: ShownTasks) => 'work' | 'proof' | null;
  readonly View: (props: TaskProps) => ReactNode;
}
