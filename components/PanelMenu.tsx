/** ☰: language, appearance, what this is, and the way to forget everything. */
import type { PanelSettings, Theme } from './settings';
import { EraseEverything } from './EraseEverything';
import { SitusSendiri, type SitusProps } from './SitusSendiri';
import { Choice } from './ui/Choice';
import { MenuPanel } from './ui/MenuPanel';
import { useT } from './ui/Words';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export interface MenuProps {
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  readonly version?: string | undefined;
  readonly onErase?: (() => Promise<void>) | undefined;
  /** Hosts of the person's own, with the way to let them go. */
  readonly situs?: SitusProps | undefined;
  /** Address of the author's bench; not given there itself. */
  readonly bench?: string;
  /** Address of the practice page. */
  readonly practice?: string;
  /** Address of the check page. */
  readonly report?: string;
}

export function PanelMenu({ settings, onSettings, version, onErase, situs, bench, practice, report }: MenuProps) {
  const { t } = useT();
  return (
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
      {practice !== undefined && (
        <section>
          <a href={practice} target="_blank" rel="noreferrer">
            {t('latihan.menu')}
          </a>
          <p className="muted">{t('latihan.menuAbout')}</p>
        </section>
      )}
      {report !== undefined && (
        <section>
          <a href={report} target="_blank" rel="noreferrer">
            {t('menu.halaman')}
          </a>
          <p className="muted">{t('menu.halamanAbout')}</p>
        </section>
      )}
      {situs !== undefined && situs.hosts.length > 0 && <SitusSendiri {...situs} />}
      {bench !== undefined && (
        <a href={bench} target="_blank" rel="noreferrer">
          {t('bangku.link')}
        </a>
      )}
      {onErase !== undefined && <EraseEverything onErase={onErase} />}
    </MenuPanel>
  );
}
