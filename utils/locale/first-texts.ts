/** The texts of the panel's first look, whose script carries no others. */
import { mencari as mencariEn, takTerbuka as takTerbukaEn, task as taskEn } from '../../locales/en.json';
import { mencari, takTerbuka, task } from '../../locales/id.json';
import type { Language } from './translator';

export const TASKS_AT_FIRST = ['isi', 'periksa', 'templat', 'panduan'] as const;

export interface FirstTexts {
  readonly looking: string;
  /** The panel's own code did not come. */
  readonly failed: string;
  readonly tasks: string;
  readonly task: Readonly<Record<(typeof TASKS_AT_FIRST)[number], string>>;
}

export function firstTexts(language: Language): FirstTexts {
  return language === 'en'
    ? { looking: mencariEn, failed: takTerbukaEn, tasks: taskEn.label, task: taskEn }
    : { looking: mencari, failed: takTerbuka, tasks: task.label, task };
}
