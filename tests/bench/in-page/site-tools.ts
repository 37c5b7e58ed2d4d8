/** Run in the page itself: the floors of P4 to P8. */
import { replay } from './replay';
import { fetchAndWalk, walkMatriks } from './walk-matriks';

type Wanted = readonly (readonly [key: string, value: string])[];

interface CellForm {
  readonly action: string;
  readonly csrf: string;
  readonly popover: HTMLElement;
  readonly button: HTMLElement;
}

function formsOfPage(): ReadonlyMap<string, CellForm> {
  const forms = new Map<string, CellForm>();
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=editableKey]')) {
    const form = field.form;
    const popover = field.closest<HTMLElement>('.kv-editable-popover');
    const button = popover && document.querySelector<HTMLElement>(`[data-target="#${popover.id}"]`);
    const csrf = form?.querySelector<HTMLInputElement>('input[name=_csrf]')?.value;
    if (form && popover && button && csrf !== undefined) {
      forms.set(field.value, { action: form.action, csrf, popover, button });
    }
  }
  return forms;
}

const siteTools = {
  replay,
  keys: (): readonly string[] => walkMatriks(document).flatMap(({ bulan }) => bulan.map(({ key }) => key)),

  /** The same requests as the engine's, `inFlight` at a time, then one page read. Nothing is checked. */
  async saveAll(wanted: Wanted, inFlight: number): Promise<number> {
    const forms = formsOfPage();
    const token = document.querySelector('meta[name=csrf-token]')?.getAttribute('content') ?? '';
    const queue = wanted.values();
    const started = performance.now();
    const one = async (): Promise<void> => {
      for (const [key, value] of queue) {
        const { action, csrf } = forms.get(key) ?? { action: '', csrf: '' };
        const body = new URLSearchParams({ _csrf: csrf, hasEditable: '1', editableKey: key, target: value });
        const response = await fetch(action, {
          method: 'POST',
          body: body.toString(),
          headers: {
            Accept: 'application/json, text/javascript, */*; q=0.01',
            'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
            'X-Requested-With': 'XMLHttpRequest',
            'X-CSRF-Token': token,
          },
        });
        await response.text();
      }
    };
    await Promise.all(Array.from({ length: inFlight }, one));
    await fetchAndWalk();
    return performance.now() - started;
  },

  /** As a person's script would: fill the popover's field, click its tick, wait for the button's text. */
  async drivePopovers(wanted: Wanted): Promise<number> {
    const forms = formsOfPage();
    const started = performance.now();
    for (const [key, value] of wanted) {
      const cell = forms.get(key);
      const input = cell?.popover.querySelector<HTMLInputElement>('.kv-editable-input');
      if (!cell || !input) throw new Error(`no popover for ${key}`);
      const shown = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (cell.button.textContent.trim() !== value) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(cell.button, { childList: true, characterData: true, subtree: true });
      });
      input.value = value;
      cell.popover.querySelector<HTMLElement>('.kv-editable-submit')?.click();
      await shown;
    }
    return performance.now() - started;
  },
};

export type SiteTools = typeof siteTools;
Object.assign(globalThis, { siteTools });
