/* Start of the page's widgets: tooltips, Select2, time pickers, GridView filters, "select all" boxes. */
(function ($, win, doc) {
  'use strict';
  $(() => {
    $('[data-toggle="tooltip"]').tooltip();

    $('select[data-krajee-select2]').each(function () {
      const settings = win[$(this).attr('data-krajee-select2')] || {};
      $(this).siblings('.kv-plugin-loading').remove();
      $(this)
        .css({ visibility: '', height: '', width: '' })
        .select2($.extend({ theme: 'krajee-bs3', width: '100%' }, settings));
    });

    /* The time picker keeps a time of its own: it reads its box when that is left, and its icon steps on from there. */
    $('.bootstrap-timepicker input').each(function () {
      const box = $(this);
      const two = (n) => String(n).padStart(2, '0');
      let minutes = 0;
      const read = () => {
        const parts = /^\s*(\d{1,2})\D?(\d{2})?/.exec(box.val());
        if (parts) minutes = Math.min(23, Number(parts[1])) * 60 + Math.min(59, Number(parts[2] || 0));
      };
      const write = () => box.val(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
      read();
      box.on('blur.timepicker', () => {
        read();
        write();
      });
      box.siblings('.picker').on('click', () => {
        minutes = (minutes + 1) % 1440;
        write();
      });
    });

    $('.grid-view .filters').on('change', 'input, select', function () {
      const url = new URL(win.location.href);
      $(this)
        .closest('.filters')
        .find('input, select')
        .each(function () {
          if (this.name) url.searchParams.set(this.name, this.value);
        });
      win.location.assign(url.href);
    });

    $('input[name="pilih"]').on('change', function () {
      $('.checkbox-data').prop('checked', this.checked);
      // The site's own script ends in this harmless error (docs/ekinerja.md §4.14).
      doc.getElementById('checkbox-data').checked = this.checked;
    });
  });
})(globalThis.jQuery, globalThis, globalThis.document);
