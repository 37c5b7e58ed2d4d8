import { TASKS_AT_FIRST } from '../../utils/locale/first-texts';
import type { TaskName } from '../../components/panel/task-view';

/**
 * Takes the place of the first look (utils/platform/first-look.ts). Out: the task chosen there, `fallback` where there was no first
 * look, and what gives the focus back to its button once the panel stands.
 */
export function takeOver(
  root: HTMLElement,
  fallback: TaskName,
): { readonly task: TaskName; readonly refocus: () => void } {
  const buttons = [...root.querySelectorAll('[data-task]')];
  const chosen = buttons.findIndex((button) => button.hasAttribute('aria-current'));
  const focused = buttons.findIndex((button) => button === document.activeElement);
  root.replaceChildren();
  return {
    task: TASKS_AT_FIRST[chosen] ?? fallback,
    refocus: () => root.querySelectorAll<HTMLElement>('.tasks__task')[focused]?.focus(),
  };
}
