/* Start of the page's widgets: tooltips, Select2, GridView filters, "select all" boxes. */
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
