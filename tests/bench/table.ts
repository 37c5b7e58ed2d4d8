import type { Figure } from './measure';

/** The figures as a table for the terminal. */
export function printTable(figures: readonly Figure[]): void {
  const rows = figures.map(({ id, title, value, unit, goal, holds }) => [
    id,
    title,
    value === null ? '–' : `${String(value)} ${unit}`,
    goal,
    holds ? 'yes' : 'NO',
  ]);
  const all = [['id', 'what', 'value', 'goal', 'holds'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  for (const row of all) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  for (const { id, how } of figures) console.log(`${id}: ${how}`);
}
