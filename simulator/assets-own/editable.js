/*
 * The editable cells: a popover per cell, saved by AJAX. Written for the stand-in from the described behaviour,
 * including what a filler must survive (docs/ekinerja.md §4.10, §6.4, §11):
 *  - open popovers stand at the end of body, closed ones before their marker; Escape only hides;
 *  - 500 ms pass between the click on the tick and the request; "-" is appended to the input meanwhile for an instant;
 *  - after one success the error text never comes back, only the red state;
 *  - changing a value that was refused shrinks the popover, so the mouse misses the tick and closes it unsaved.
 */
(function ($, win, doc) {
  'use strict';
  const DELAY = 500;
  const state = new WeakMap();

  const of = (popover) => {
    let own = state.get(popover);
    if (!own)
      state.set(popover, (own = { error: $('<div class="help-block kv-help-block"></div>'), succeeded: false }));
    return own;
  };

  function init(root) {
    $(root)
      .find('.kv-editable-popover')
      .each(function () {
        if ($(this).hasClass('is-bs3')) return;
        const marker = doc.createElement('div');
        marker.className = 'popover-x-marker';
        marker.style.display = 'none';
        $(this).addClass('is-bs3');
        this.after(marker);
        of(this).marker = marker;
      });
  }

  const buttonOf = (popover) => $('[data-target="#' + popover.id + '"]');

  function place(popover) {
    const button = buttonOf(popover)[0];
    if (!button) return;
    const box = button.getBoundingClientRect();
    const left = win.scrollX + box.left + box.width / 2 - popover.offsetWidth / 2;
    const top = win.scrollY + box.top - popover.offsetHeight;
    $(popover).css({ top: Math.max(0, top) + 'px', left: Math.max(0, left) + 'px' });
  }

  function show(popover) {
    $('.kv-editable-popover.kv-popover-active')
      .not(popover)
      .each((i, other) => close(other));
    doc.body.append(popover);
    $(popover).css('display', 'block').addClass('kv-popover-active in top').attr('aria-hidden', 'false');
    $('body').addClass('popover-x-body modal-open');
    place(popover);
    $(popover).find('.kv-editable-input').trigger('focus');
  }

  function hide(popover) {
    $(popover).css('display', 'none').removeClass('in top').attr('aria-hidden', 'true');
    $('body').removeClass('modal-open');
  }

  function close(popover) {
    const { marker } = of(popover);
    hide(popover);
    $(popover).removeClass('kv-popover-active');
    $('body').removeClass('popover-x-body');
    if (marker && marker.isConnected) marker.before(popover);
  }

  const isOpen = (popover) => $(popover).hasClass('in');

  function fail(popover, text) {
    const own = of(popover);
    const $parent = $(popover).find('.kv-editable-parent');
    $parent.addClass('has-error');
    own.error.text(text);
    if (!own.succeeded) $parent.append(own.error);
    if (isOpen(popover)) place(popover);
  }

  function clearError(popover) {
    $(popover).find('.kv-editable-parent').removeClass('has-error').find('.kv-help-block').detach();
  }

  function succeed(popover, typed) {
    const own = of(popover);
    clearError(popover);
    own.succeeded = true;
    buttonOf(popover).text(typed === '' ? '...' : typed);
    if ($(popover).hasClass('kv-popover-active')) close(popover);
  }

  function submit(popover) {
    const $form = $(popover).find('form');
    const $input = $form.find('.kv-editable-input');
    const $loading = $(popover).find('.kv-editable-loading');
    $form.find('input[name=hasEditable]').val(1);
    const typed = $input.val();
    $input.val(typed + '-').triggerHandler('blur');
    $input.val(typed);
    $loading.show();
    win.setTimeout(() => {
      const sent = $input.val();
      $.ajax({ type: 'post', url: $form.attr('action'), data: $form.serialize(), dataType: 'json' })
        .done((answer) => {
          if (answer.message) fail(popover, answer.message);
          else succeed(popover, answer.output || sent);
        })
        .fail((xhr, status, words) => fail(popover, words || status))
        .always(() => $loading.hide());
    }, DELAY);
  }

  $(doc)
    .on('click', '.kv-editable-value', function () {
      const popover = doc.getElementById(this.dataset.target.slice(1));
      if (isOpen(popover)) close(popover);
      else show(popover);
    })
    .on('click', '.kv-editable-submit', function () {
      submit($(this).closest('.kv-editable-popover')[0]);
    })
    .on('click', '.kv-editable-reset', function () {
      const $popover = $(this).closest('.kv-editable-popover');
      const input = $popover.find('.kv-editable-input')[0];
      input.value = input.defaultValue;
      $popover.find('input[name=hasEditable]').val(0);
      clearError($popover[0]);
    })
    .on('click', '[data-dismiss="popover-x"]', function () {
      close($(this).closest('.kv-editable-popover')[0]);
    })
    .on('submit', '.kv-editable-form', function (event) {
      event.preventDefault();
      submit($(this).closest('.kv-editable-popover')[0]);
    })
    .on('keydown', '.kv-editable-input', function (event) {
      if (event.key === 'Escape') hide($(this).closest('.kv-editable-popover')[0]);
    })
    .on('change', '.kv-editable-input', function () {
      clearError($(this).closest('.kv-editable-popover')[0]);
    })
    .on('click', (event) => {
      if ($(event.target).closest('.kv-editable-popover, .kv-editable-value').length > 0) return;
      $('.kv-editable-popover.in').each((i, popover) => close(popover));
    });

  $(() => init(doc));
})(globalThis.jQuery, globalThis, globalThis.document);
