/* What Bootstrap 5 and yii.js do for these pages, without jQuery: menus, the modal, alerts, confirmations, POST links. */
(function (doc, win) {
  'use strict';
  const token = () => doc.querySelector('meta[name=csrf-token]').content;

  function post(action) {
    const form = doc.createElement('form');
    form.method = 'post';
    form.action = action;
    const field = doc.createElement('input');
    field.type = 'hidden';
    field.name = '_csrf';
    field.value = token();
    form.append(field);
    doc.body.append(form);
    form.submit();
    form.remove();
  }

  const acts = {
    dropdown: (button) => button.parentElement.querySelector('.dropdown-menu').classList.toggle('show'),
    modal: (button) => {
      const dialog = doc.querySelector(button.dataset.bsTarget);
      dialog.classList.add('show');
      dialog.querySelector('a, button').focus();
    },
  };

  doc.addEventListener('click', (event) => {
    const target = event.target.closest('a, button');
    const open = doc.querySelectorAll('.dropdown-menu.show');
    for (const menu of open) if (menu.parentElement !== target?.parentElement) menu.classList.remove('show');
    if (!target) return;
    const { bsToggle, bsDismiss, confirm, method } = target.dataset;
    if (bsToggle in acts) {
      event.preventDefault();
      acts[bsToggle](target);
    } else if (bsDismiss) {
      const gone = target.closest(bsDismiss === 'alert' ? '.alert' : '.modal');
      if (bsDismiss === 'alert') gone.remove();
      else gone.classList.remove('show');
    } else if (confirm !== undefined || method !== undefined) {
      if (confirm !== undefined && !win.confirm(confirm)) event.preventDefault();
      else if (method === 'post') {
        event.preventDefault();
        post(target.href || win.location.href);
      }
    } else if (target.nextElementSibling?.matches('li > ul')) {
      event.preventDefault();
      target.nextElementSibling.classList.toggle('show');
    }
  });

  doc.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') for (const modal of doc.querySelectorAll('.modal.show')) modal.classList.remove('show');
  });

  doc.addEventListener('change', ({ target }) => {
    if (target.name === 'pilih') {
      for (const box of doc.querySelectorAll('[name="selection[]"]')) box.checked = target.checked;
    } else if (target.closest('.filters')) {
      const url = new URL(win.location.href);
      for (const { name, value } of target.closest('.filters').querySelectorAll('input, select'))
        if (name) url.searchParams.set(name, value);
      win.location.assign(url.href);
    }
  });
})(globalThis.document, globalThis);
