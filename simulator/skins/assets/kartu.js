/* The skin `kartu`: its menu and the branches of it open by buttons that say what they control. */
(function (doc) {
  'use strict';
  doc.addEventListener('click', (event) => {
    const button = event.target.closest('.buka-menu, .menu-cabang');
    if (!button) return;
    const part = doc.getElementById(button.getAttribute('aria-controls'));
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    if (button.matches('.buka-menu')) part.classList.toggle('terbuka', open);
    else part.hidden = !open;
  });
})(globalThis.document);
