/** Product, menu, and the one line "where am I". */
import type { PageState } from '../utils/workflow/matriks-state';
import { whereText, whereTone } from './matriks/where-text';
import type { PanelSettings, Theme } from './settings';
import { Choice } from './ui/Choice';
import { EraseEverything } from './EraseEverything';
import { MenuPanel } from './ui/MenuPanel';
import { useT } from './ui/Words';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export interface HeaderProps {
  readonly page: PageState;
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  readonly version?: string | undefined;
  readonly onErase?: (() => void) | undefined;
}

export function PanelHeader({ page, settings, onSettings, version, onErase }: HeaderProps) {
  const words = useT();
  const { t } = words;
  return (
    <header className="head">
      <div className="head__line">
        <h1 className="head__name">{t('app.name')}</h1>
        <MenuPanel openLabel={t('menu.open')} closeLabel={t('menu.close')}>
          <Choice
            legend={t('menu.language')}
            layout="row"
            value={settings.language}
            onChange={(language) => onSettings({ ...settings, language })}
            options={(['id', 'en'] as const).map((value) => ({
              value,
              label: <span lang={value}>{t(`language.${value}`)}</span>,
            }))}
          />
          <Choice
            legend={t('menu.theme')}
            layout="row"
            value={settings.theme}
            onChange={(theme) => onSettings({ ...settings, theme })}
            options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          />
          <section>
            <h2 className="menu__title">{t('menu.about')}</h2>
            <p>{t('app.about')}</p>
            <p>{t('app.privacy')}</p>
            {version !== undefined && <p className="muted">{t('app.version', { version })}</p>}
          </section>
          {onErase !== undefined && <EraseEverything onErase={onErase} />}
        </MenuPanel>
      </div>
      <p className={`where where--${whereTone(page)}`}>
        <span className="where__dot" aria-hidden />
        {whereText(words, page)}
      </p>
    </header>
  );
}
