/** What the panel must know of a task to show it. The list is tasks.ts. */
import type { ReactNode } from 'react';
import type { ShownTasks } from '../../utils/workflow/tasks';
import type { Surface } from '../matriks/step-props';

export type TaskName = 'isi' | 'periksa' | 'templat' | 'panduan';

export interface TaskProps {
  readonly tasks: ShownTasks;
  readonly surface: Surface;
  /** Takes the element that scrolls. */
  readonly area: (element: HTMLElement | null) => void;
  /** Goes to another task. */
  readonly onTask: (task: TaskName) => void;
}

export interface TaskView {
  /** Also the key of its label in `task` of the locales. */
  readonly name: TaskName;
  readonly isThere: (tasks: ShownTasks) => boolean;
  /** The person came to it. */
  readonly onOpen?: (tasks: ShownTasks) => void;
  readonly View: (props: TaskProps) => ReactNode;
}
