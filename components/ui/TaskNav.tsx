/** Tasks beside each other, always in the same place. With a single one there is nothing to choose and nothing shown. */
export function TaskNav<Name extends string>({
  label,
  tasks,
  current,
  onChoose,
}: {
  readonly label: string;
  readonly tasks: readonly { readonly name: Name; readonly label: string }[];
  readonly current: Name;
  readonly onChoose: (name: Name) => void;
}) {
  if (tasks.length < 2) return null;
  return (
    <nav className="tasks" aria-label={label}>
      {tasks.map((task) => (
        <button
          key={task.name}
          type="button"
          className="tasks__task"
          {...(task.name === current ? { 'aria-current': 'page' as const } : {})}
          onClick={() => onChoose(task.name)}
        >
          {task.label}
        </button>
      ))}
    </nav>
  );
}
