import { esc } from './html';

const KINDS: Readonly<Record<string, { readonly alert: string; readonly icon: string }>> = {
  success: { alert: 'success', icon: 'check' },
  error: { alert: 'danger', icon: 'ban' },
  danger: { alert: 'danger', icon: 'ban' },
  warning: { alert: 'warning', icon: 'warning' },
  info: { alert: 'info', icon: 'info' },
};

/** Flash alerts; unknown types are never shown. Texts are raw, as on the site. docs/ekinerja.md §1.3. */
export function renderFlashes(
  flashes: readonly { readonly type: string; readonly text: string }[],
  widgetId: () => string,
): string {
  return flashes
    .map(({ type, text }) => {
      const kind = KINDS[type];
      if (kind === undefined) return '';
      return `<div id="${widgetId()}-${esc(type)}" class="alert-${kind.alert} alert fade in">
<button type="button" class="close" data-dismiss="alert" aria-hidden="true">&times;</button>
<i class="icon fa fa-${kind.icon}"></i>${text}

</div>`;
    })
    .join('\n');
}
