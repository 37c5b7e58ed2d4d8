/** Product, menu, and the one line "where am I". */
import type { PageState } from '../utils/workflow/matriks-state';
import { whereText, whereTone } from './matriks/where-text';
import { LATIHAN_PAGE, LatihanStrip } from './LatihanStrip';
import { PanelMenu, type MenuProps } from './PanelMenu';
import { useT } from './ui/Words';

export interface HeaderProps extends MenuProps {
  readonly page: PageState;
  /** The page is the practice page. */
  readonly latihan: boolean;
}

export function PanelHeader({ page, latihan, ...menu }: HeaderProps) {
  const words = useT();
  return (
    <header className="head">
      {latihan && <LatihanStrip />}
      <div className="head__line">
        <h1 className="head__name">{words.t('app.name')}</h1>
        <PanelMenu {...menu} bench="/options.html" practice={LATIHAN_PAGE} report="/options.html?bagian=halaman" />
      </div>
      <p className={`where where--${whereTone(page)}`}>
        <span className="where__dot" aria-hidden />
        {whereText(words, page)}
      </p>
    </header>
  );
}
