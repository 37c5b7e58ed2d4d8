/** What the person chooses about the interface itself. The stored shape is the same (utils/platform/settings). */
import type { Language } from '../utils/locale/i18n';

export type Theme = 'auto' | 'light' | 'dark';

export interface PanelSettings {
  readonly language: Language;
  readonly theme: Theme;
}
