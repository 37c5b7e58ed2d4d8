/** Forms of the skin `kartu`: labels above their fields, ids and classes of its own, errors named by the field itself. */

export function isian(document: Document): void {
  for (const addon of Array.from(document.querySelectorAll('.input-group-addon:not(.picker)'))) addon.remove();
  let counter = 0;
  for (const group of Array.from(document.querySelectorAll('.form-group'))) {
    // Popovers of the Matriks are the widget's own.
    if (group.classList.contains('kv-editable-parent')) continue;
    const wrong = group.classList.contains('has-error');
    group.setAttribute('class', wrong ? 'isian isian--salah' : 'isian');
    const id = `isian-${String(++counter)}`;
    const control = group.querySelector('input:not([type=hidden]), select, textarea');
    const label = group.querySelector('label') ?? labelFrom(document, control);
    if (control !== null) {
      control.setAttribute('id', id);
      control.setAttribute('class', 'isian-kotak');
    }
    if (label !== null && !label.contains(control)) label.setAttribute('class', 'isian-nama');
    label?.setAttribute('for', id);
    const slot = group.querySelector('.help-block');
    if (slot === null) continue;
    slot.setAttribute('class', 'isian-kata');
    slot.setAttribute('id', `${id}-kata`);
    if (wrong) control?.setAttribute('aria-describedby', `${id}-kata`);
  }
  for (const form of Array.from(document.querySelectorAll('form:not(.kv-editable-form)')))
    form.setAttribute('class', form.classList.contains('form-inline') ? 'borang borang--saring' : 'borang');
  closeTheOpenForm(document);
}

/** The login page says only in its boxes what belongs there. */
function labelFrom(document: Document, control: Element | null): Element | null {
  const words = control?.getAttribute('placeholder') ?? '';
  if (control === null || words === '') return null;
  control.removeAttribute('placeholder');
  const label = document.createElement('label');
  label.textContent = words;
  control.before(label);
  return label;
}

/** The form of the daily list is never closed on the site; here it is, and names its boxes instead. */
function closeTheOpenForm(document: Document): void {
  for (const [i, button] of Array.from(document.querySelectorAll('button[name=aksi]')).entries()) {
    const form = button.closest('form');
    if (form === null) continue;
    form.setAttribute('id', `kirim-harian-${String(i)}`);
    for (const box of Array.from(
      document.querySelectorAll('input[type=checkbox][name^="selection"], input[name=pilih]'),
    ))
      box.setAttribute('form', form.id);
  }
}
