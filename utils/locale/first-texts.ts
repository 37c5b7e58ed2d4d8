/** The texts of the panel's first look, whose script carries no others. */
import { task as taskEn, where as whereEn } from '../../locales/en.json';
import { task, where } from '../../locales/id.json';
import type { Language } from './translator';

export const TASKS_AT_FIRST = ['isi', 'periksa', 'templat', 'panduan'] as const;

export interface FirstTexts {
  readonly looking: string;
  readonly tasks: string;
  readonly task: Readonly<Record<(typeof TASKS_AT_FIRST)[number], string>>;
}

export function firstTexts(language: Language): FirstTexts {
  return language === 'en'
    ? { looking: whereEn.looking, tasks: taskEn.label, task: taskEn }
    : { looking: where.looking, tasks: task.label, task };
}
