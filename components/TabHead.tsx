/** The head of a page that has a tab to itself: what it is, what it is for, and the menu. */
import { PanelMenu, type MenuProps } from './PanelMenu';
import type { PanelSettings } from './settings';

/** What the menu of such a page needs from outside. */
export interface TabProps {
  readonly settings: PanelSettings;
  readonly onSettings: (settings: PanelSettings) => void;
  readonly version: string;
  readonly onErase: () => Promise<void>;
}

export function TabHead({ title, lead, ...menu }: MenuProps & { readonly title: string; readonly lead: string }) {
  return (
    <header className="head">
      <div className="head__line">
        <h1 className="head__name">{title}</h1>
        <PanelMenu {...menu} />
      </div>
      <p className="where">{lead}</p>
    </header>
  );
}
