/** KegiatanHarianSearch: what the own and the superior's list filter by, and the title that follows (docs/ekinerja.md §4.14). */
import type { Ctx, HarianRow } from '../contract';
import { namaHari, tanggalPendek } from '../core/waktu';
import { esc } from './escape';
import { inputId, type Field } from './form-markup';
import type { FilterControl } from './filter-box';
import { namaBulan, PILIHAN_BULAN, PILIHAN_STATUS } from './kamus';
import { urutHarian } from './harian-table';

export interface HarianSearch {
  readonly bulan: string;
  readonly tanggal: string;
  readonly status: string;
  readonly title: string;
}

export function harianSearch(ctx: Ctx): HarianSearch {
  const get = (attr: string) => ctx.get.get(`KegiatanHarianSearch[${attr}]`);
  const bulan = get('bulan') ?? String(Number(ctx.hariIni.slice(5, 7)));
  const tanggal = get('tanggal') ?? '';
  const status = get('id_kegiatan_status') ?? '';
  let title = `Kinerja Harian : ${ctx.sesi.tahun}`;
  if (tanggal !== '') title = `Kinerja Harian : ${namaHari(tanggal)}, ${tanggalPendek(tanggal)}`;
  else if (bulan !== '') title = `Kinerja Harian : ${namaBulan(Number(bulan))} ${ctx.sesi.tahun}`;
  return { bulan, tanggal, status, title };
}

/** Entries of these people; a date overrides the month. */
export function cariHarian(ctx: Ctx, search: HarianSearch, people: ReadonlySet<number>): HarianRow[] {
  const month = search.bulan === '' ? '' : `${search.bulan.padStart(2, '0')}-`;
  const prefix = search.tanggal === '' ? `${ctx.sesi.tahun}-${month}` : search.tanggal;
  return urutHarian(
    ctx.state.harian.filter(
      (row) =>
        !row.dihapus &&
        people.has(row.idPegawai) &&
        row.tanggal.startsWith(prefix) &&
        (search.status === '' || String(row.status) === search.status),
    ),
  );
}

/** Date picker with its clear icon, submitting on change; `disabled` in the entry form. */
export function datePicker(field: Field): string {
  const id = field.id ?? inputId(field.name);
  return `<div id="${id}-kvdate" class="input-group date"><span class="input-group-addon kv-date-picker" title="Pilih tanggal"><i class="glyphicon glyphicon-calendar kv-dp-icon"></i></span><span class="input-group-addon kv-date-remove" title="Hapus tanggal"><i class="glyphicon glyphicon-remove kv-dp-icon"></i></span><input type="text" id="${id}" class="form-control krajee-datepicker" name="${esc(field.name)}" value="${esc(field.value)}" placeholder="${esc(field.label)}" data-datepicker-source="${id}-kvdate" data-datepicker-type="2" ${field.attrs ?? ''}></div>`;
}

export function harianControls(search: HarianSearch): FilterControl[] {
  const name = (attr: string) => `KegiatanHarianSearch[${attr}]`;
  const tanggal: Field = {
    name: name('tanggal'),
    label: 'Tanggal',
    value: search.tanggal,
    attrs: 'onchange="this.form.submit()"',
  };
  return [
    {
      name: name('bulan'),
      label: 'Bulan',
      value: search.bulan,
      options: PILIHAN_BULAN,
      prompt: 'Semua',
      submits: true,
    },
    { ...tanggal, html: datePicker(tanggal) },
    {
      name: name('id_kegiatan_status'),
      label: 'Status',
      value: search.status,
      options: PILIHAN_STATUS,
      prompt: 'Semua',
      submits: true,
    },
  ];
}
