/* Links and buttons with data-method and data-confirm, CSRF header and redirects of AJAX answers. docs/ekinerja.md §1.7, §1.4. */
(function ($, win, doc) {
  'use strict';
  const param = () => $('meta[name=csrf-param]').attr('content');
  const token = () => $('meta[name=csrf-token]').attr('content');

  $.ajaxPrefilter((options, original, xhr) => {
    if (!options.crossDomain && token()) xhr.setRequestHeader('X-CSRF-Token', token());
  });
  $(doc).ajaxComplete((event, xhr) => {
    const to = xhr && xhr.getResponseHeader('X-Redirect');
    if (to) win.location.assign(to);
  });

  function submitTemporary(method, action) {
    const $form = $('<form>', { method: /^get$/i.test(method) ? 'get' : 'post', action, style: 'display:none' });
    if (!/^get$/i.test(method)) $form.append($('<input>', { type: 'hidden', name: param(), value: token() }));
    $form.appendTo('body').trigger('submit');
    $form.remove();
  }

  function submitEnclosing($form, method, action) {
    const before = { method: $form.attr('method'), action: $form.attr('action') };
    $form.attr({ method, action }).trigger('submit');
    for (const name of ['method', 'action']) {
      if (before[name] === undefined) $form.removeAttr(name);
      else $form.attr(name, before[name]);
    }
  }

  function handleAction($element) {
    const method = $element.data('method');
    const $form = $element.closest('form');
    const href = $element.attr('href');
    if (method === undefined) {
      if (href !== undefined && href !== '#') win.location.assign(href);
      else if ($element.is(':submit') && $element[0].form) $($element[0].form).trigger('submit');
      return;
    }
    const action = href && href !== '#' ? href : win.location.href;
    if ($form.length > 0) submitEnclosing($form, method, action);
    else submitTemporary(method, action);
  }

  $(doc).on(
    'click',
    'a[data-method], a[data-confirm], button[data-confirm], input[type=submit][data-confirm]',
    function (event) {
      const $this = $(this);
      const question = $this.data('confirm');
      event.preventDefault();
      event.stopImmediatePropagation();
      if (question === undefined || win.confirm(question)) handleAction($this);
      return false;
    },
  );
})(globalThis.jQuery, globalThis, globalThis.document);
