/*
 * Links inside [data-pjax-container] are fetched first. An answer that is a whole document is thrown away and the
 * address opened for real, after the URL bar has already changed. docs/ekinerja.md §4.6, §6.6.
 */
(function ($, win, doc) {
  'use strict';
  $(doc).on('click', '[data-pjax-container] a[href]', function (event) {
    if (event.isDefaultPrevented() || event.which > 1 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const container = $(this).closest('[data-pjax-container]')[0];
    const url = this.href;
    event.preventDefault();
    const from = win.location.href;
    win.history.pushState({ pjax: url }, '', url);
    // The real load that follows names the page the person was on as its Referer (docs/ekinerja.md §4.6, §9.1).
    const open = (address) => {
      win.history.replaceState(null, '', from);
      win.location.replace(address);
    };
    const asked = url + (url.includes('?') ? '&' : '?') + '_pjax=' + encodeURIComponent('#' + container.id);
    $.ajax({
      url: asked,
      dataType: 'html',
      headers: { 'X-PJAX': 'true', 'X-PJAX-Container': '#' + container.id },
      timeout: Number(container.dataset.pjaxTimeout || 10000),
    })
      .done((html) => {
        if (/<html[\s>]/i.test(html)) open(url);
        else $(container).html(html);
      })
      .fail((xhr) => open(xhr.getResponseHeader('X-Pjax-Url') || url));
  });
  win.addEventListener('popstate', () => win.location.reload());
})(globalThis.jQuery, globalThis, globalThis.document);
