// @vitest-environment jsdom
/** What was found with a word of the person's own says so where it would be written: for the eye, and read out. */
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/App';
import { DraftView } from '../../components/formulir/DraftView';
import { WithKata } from '../../components/kata/KataDibaca';
import { EditView } from '../../components/periksa/EditView';
import { WordsProvider } from '../../components/ui/Words';
import { PERIKSA_STATES } from '../../scripts/gallery/periksa-states';
import { RENCANA_STATES } from '../../scripts/gallery/rencana-states';
import { STATES } from '../../scripts/gallery/states';
import type { KataDibaca } from '../../utils/ekinerja/types';
import { makeDraft } from '../../utils/formulir/draft';
import type { RencanaState } from '../../utils/workflow/rencana-state';
import { EMPTY_TEMPLAT } from '../../utils/workflow/templat-state';
import { render, renderPanel } from './render';

const send = () => undefined;
const show = (node: ReactNode) => render(<WordsProvider language="id">{node}</WordsProvider>);
const HEAD: KataDibaca = { label: 'head.rhk', kata: 'Hasil Kinerja', halaman: 'matriks' };
const MONTH: KataDibaca = { label: 'bulan.3', kata: 'Bln Maret', halaman: 'matriks' };
const SAID = 'Letaknya dikenali dengan kata tambahan Anda';

describe('a preview of targets', () => {
  const tinjau = (surface: 'panel' | 'tab', ...kata: KataDibaca[]) => {
    const { reading } = STATES.tinjau;
    if (reading === null) throw new Error('nothing was read');
    return renderPanel({ ...STATES.tinjau, reading: { ...reading, kata } }, surface);
  };

  it.each(['panel', 'tab'] as const)('marks every row, and every cell of a month, with the word (%s)', (surface) => {
    const { element } = tinjau(surface, HEAD, MONTH);
    const rows = element.querySelectorAll(surface === 'tab' ? 'tbody tr[aria-rowindex]' : '.plan-card');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.querySelector('.mark--warning')?.textContent).toBe(`${SAID} “Hasil Kinerja”`);
      const cells = Array.from(row.querySelectorAll('button.cell'));
      const marked = cells.filter((cell) => cell.getAttribute('aria-label')?.endsWith(`${SAID} “Bln Maret”`) === true);
      expect(marked.map((cell) => cells.indexOf(cell))).toEqual([2]);
      expect(row.querySelectorAll('.cell__kata')).toHaveLength(1);
    }
  });

  it('marks the heads of the columns, too', () => {
    const { element } = tinjau('tab', HEAD, MONTH);
    const heads = Array.from(element.querySelectorAll('thead th'), (head) => head.textContent);
    expect(heads.filter((head) => head.includes(SAID))).toEqual([
      `Indikator Kinerja Individu${SAID} “Hasil Kinerja”`,
      `Mar${SAID} “Bln Maret”`,
    ]);
  });

  it('says it in the detail of the cell', () => {
    const panel = tinjau('panel', MONTH);
    panel.click('button.cell', 'Maret');
    expect(panel.element.querySelector('.cell-detail')?.textContent).toContain(`${SAID} “Bln Maret”`);
    panel.click('button.cell', 'Februari');
    expect(panel.element.querySelector('.cell-detail')?.textContent).not.toContain(SAID);
  });

  it('marks only the rows of a group or status that was found so, and nothing without such words', () => {
    const group = { ...HEAD, label: 'separator.tambahan', kata: 'Lainnya' };
    const cards = Array.from(tinjau('panel', group).element.querySelectorAll('.plan-card'));
    const jenis = (STATES.tinjau.plan?.rows ?? []).slice(0, cards.length).map((row) => row.jenis === 'tambahan');
    expect(cards.map((card) => card.textContent.includes(SAID))).toEqual(jenis);
    expect(tinjau('tab').text()).not.toContain(SAID);
  });
});

describe('a preview of the whole SKP', () => {
  it('marks parts of the lampiran by the words of their page, and rows by those of theirs', () => {
    const state: RencanaState = RENCANA_STATES.tinjauSkp;
    const lampiran: KataDibaca = { label: 'kotak.lampiran', kata: 'Berkas SKP', halaman: 'lampiran' };
    const items = state.plan?.items ?? [];
    // The list shows what is in sight alone.
    const few = ['rhk', 'lampiran'].flatMap((level) => items.filter((item) => item.level === level).slice(0, 1));
    const plan = state.plan === null ? null : { ...state.plan, items: few };
    const now = state.now === null ? null : { ...state.now, kata: [HEAD, lampiran] };
    const { element } = render(
      <Panel
        tasks={{
          matriks: { state: STATES.otherPage, send },
          rencana: { state: { ...state, now, plan }, send },
          templat: { state: EMPTY_TEMPLAT, send },
        }}
        settings={{ language: 'id', theme: 'auto' }}
        onSettings={send}
        surface="panel"
      />,
    );
    const said = (level: string) =>
      new Set(
        Array.from(element.querySelectorAll(`.tree-item--${level} .tree-item__facts`), (facts) =>
          facts.textContent.slice(Math.max(0, facts.textContent.indexOf(SAID))),
        ),
      );
    expect(said('rhk')).toEqual(new Set([`${SAID} “Hasil Kinerja”`]));
    expect(said('lampiran')).toEqual(new Set([`${SAID} “Berkas SKP”`]));
  });
});

describe('a preview of mends', () => {
  it('marks each change whose row or part was found so', () => {
    const { edit } = PERIKSA_STATES.cekEdit;
    const part = { ...HEAD, label: 'kotak.lampiran', kata: 'Berkas SKP', halaman: 'lampiran' } as const;
    const { element } = show(
      <WithKata kata={[HEAD, part]}>
        <EditView edit={edit} send={send} />
      </WithKata>,
    );
    const marks = Array.from(element.querySelectorAll('li.edit'), (one) => one.querySelector('.mark')?.textContent);
    expect(marks).toEqual(
      edit.plan.edits.map(({ form }) => `${SAID} “${form.endsWith('Lampiran') ? 'Berkas SKP' : 'Hasil Kinerja'}”`),
    );
  });
});

describe('a preview of what is put into a form', () => {
  it('marks the field whose label was found so, and no other', () => {
    const text = (name: 'rhk' | 'satuan', label: string) =>
      ({ name, kind: 'text', label, value: ['lama'], options: [], said: '' }) as const;
    const kata: KataDibaca = { label: 'isianRhk.rhk', kata: 'Hasil Kinerja', halaman: 'form-rhk' };
    const form = {
      page: 'form-rhk',
      token: 't',
      mode: 'baru',
      fields: [text('rhk', 'Hasil Kinerja'), text('satuan', 'Satuan')],
      nomorSkp: null,
      induk: null,
      tanggal: null,
      jenisHarian: null,
      jenisLampiran: null,
      focus: null,
    } as const;
    const draft = makeDraft(form, {
      title: '',
      templatId: null,
      raw: { rhk: ['baru'], satuan: ['Dokumen'] },
      tempat: [],
      places: {},
      left: [],
    });
    const { element } = show(
      <WithKata kata={[kata]}>
        <DraftView draft={draft} send={send} />
      </WithKata>,
    );
    const marked = Array.from(element.querySelectorAll('.draft__field')).filter((one) =>
      one.textContent.includes(SAID),
    );
    expect(marked.map((one) => one.textContent.includes('Hasil Kinerja'))).toEqual([true]);
  });
});
