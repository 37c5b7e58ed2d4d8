import { TASKS_AT_FIRST, type FirstTexts } from '../locale/first-texts';

type TaskAtFirst = (typeof TASKS_AT_FIRST)[number];

/**
 * The head and the tasks of the panel as it shows them at first, to stand there until it does. A task can be chosen: it is the
 * one with `aria-current`, by its `data-task`. The product's name is the title of the document.
 */
export function firstLook(
  document: Document,
  texts: FirstTexts,
  view: 'panel' | 'tab',
  task: TaskAtFirst,
): HTMLElement {
  const make = (name: string, className: string, ...inside: (Node | string)[]): HTMLElement => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...inside);
    return made;
  };
  const dot = make('span', 'where__dot');
  dot.setAttribute('aria-hidden', 'true');
  // The room of the menu's button: nothing moves when it comes.
  const soon = make('span', 'icon-button icon-button--soon');
  const head = make(
    'header',
    'head',
    make('div', 'head__line', make('h1', 'head__name', document.title), soon),
    make('p', 'where where--neutral', dot, texts.looking),
  );
  const nav = make('nav', 'tasks');
  nav.setAttribute('aria-label', texts.tasks);
  const buttons = TASKS_AT_FIRST.map((name) => {
    const button = make('button', 'tasks__task', texts.task[name]);
    button.setAttribute('type', 'button');
    button.dataset['task'] = name;
    return button;
  });
  const choose = (chosen: HTMLElement | undefined): void => {
    for (const button of buttons)
      if (button === chosen) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
  };
  for (const button of buttons) button.addEventListener('click', () => choose(button));
  choose(buttons[TASKS_AT_FIRST.indexOf(task)]);
  nav.append(...buttons);
  return make('div', `app app--${view}`, head, nav);
}
