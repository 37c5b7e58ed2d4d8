/** The texts and number formats of the chosen language, for every component below. */
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { createI18n } from '../../utils/locale/i18n';
import type { Language } from '../../utils/locale/i18n';
import { formatCount, formatDecimal, formatMoment } from '../../utils/locale/number-format';

type MonthKey = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12';

export interface Words {
  readonly t: TFunction;
  readonly language: Language;
  /** A stored value as people read it; `null` is said as "kosong". */
  readonly value: (text: string | null) => string;
  readonly count: (n: number) => string;
  readonly moment: (epochMs: number) => string;
  /** 1…12 */
  readonly month: (bulan: number, length?: 'short' | 'long') => string;
}

const WordsContext = createContext<Words | null>(null);

export function createWords(language: Language): Words {
  const { t } = createI18n(language);
  return {
    t,
    language,
    value: (text) => (text === null ? t('cell.empty') : formatDecimal(text, language)),
    count: (n) => formatCount(n, language),
    moment: (epochMs) => formatMoment(epochMs, language),
    month: (bulan, length = 'long') => t(`month.${length}.${String(bulan) as MonthKey}`),
  };
}

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => createWords(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useT(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useT needs a WordsProvider above it');
  return words;
}
