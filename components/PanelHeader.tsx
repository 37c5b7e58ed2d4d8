/** Product, menu, and the one line "where am I". */
import type { PageState } from '../utils/workflow/matriks-state';
import { whereText, whereTone } from './matriks/where-text';
import { PanelMenu, type MenuProps } from './PanelMenu';
import { useT } from './ui/Words';

export interface HeaderProps extends MenuProps {
  readonly page: PageState;
}

export function PanelHeader({ page, ...menu }: HeaderProps) {
  const words = useT();
  return (
    <header className="head">
      <div className="head__line">
        <h1 className="head__name">{words.t('app.name')}</h1>
        <PanelMenu {...menu} bench="/options.html" />
      </div>
      <p className={`where where--${whereTone(page)}`}>
        <span className="where__dot" aria-hidden />
        {whereText(words, page)}
      </p>
    </header>
  );
}
