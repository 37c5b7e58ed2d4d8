// @vitest-environment jsdom
/** What the practice page takes over of an answer, and what it leaves out. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showPage } from '../../../utils/latihan/tampil';

const submit = vi.fn();
const show = (body: string) =>
  showPage(
    `<html><head><title>Judul</title><meta name="csrf-token" content="t"></head><body class="login-page">${body}</body></html>`,
    submit,
  );

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  submit.mockClear();
});

describe('showPage', () => {
  it('shows title, classes, token and contents', () => {
    show('<h1>Daftar RHK</h1>');
    expect(document.title).toBe('Judul');
    expect(document.body.className).toBe('login-page');
    expect(document.querySelector('meta[name="csrf-token"]')?.getAttribute('content')).toBe('t');
    expect(document.querySelector('h1')?.textContent).toBe('Daftar RHK');
  });

  it('takes nothing that runs, loads or leads away', () => {
    show(`<script>window.alert(1)</script><meta http-equiv="refresh" content="0;url=https://e-kinerja.babelprov.go.id">
      <base href="https://e-kinerja.babelprov.go.id"><iframe src="https://e-kinerja.babelprov.go.id"></iframe>
      <a id="far" href="https://e-kinerja.babelprov.go.id/v1/index.php">x</a><a id="near" href="/latihan.html?r=a">y</a>
      <a id="code" href="javascript:alert(1)">z</a><img id="pixel" src="https://elsewhere.test/x.png" onerror="alert(1)">
      <form id="out" action="https://e-kinerja.babelprov.go.id"></form>`);
    expect(document.body.querySelector('script, meta, base, iframe')).toBeNull();
    expect(document.getElementById('far')?.hasAttribute('href')).toBe(false);
    expect(document.getElementById('code')?.hasAttribute('href')).toBe(false);
    expect(document.getElementById('pixel')?.getAttributeNames()).toEqual(['id']);
    expect(document.getElementById('out')?.hasAttribute('action')).toBe(false);
    expect(document.getElementById('near')?.getAttribute('href')).toBe('/latihan.html?r=a');
  });

  it('does from here what the markup may not: styles, questions, filters that send themselves', () => {
    show(`<p id="hidden" style="display: none">x</p>
      <a id="ask" href="/latihan.html" onclick='return confirm("Yakin?");'>y</a>
      <form><select id="filter" onchange="this.form.submit()"><option>1</option></select></form>`);
    expect(document.getElementById('hidden')?.style.display).toBe('none');
    const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
    const click = new MouseEvent('click', { cancelable: true });
    document.getElementById('ask')?.dispatchEvent(click);
    expect(confirm).toHaveBeenCalledWith('Yakin?');
    expect(click.defaultPrevented).toBe(true);
    document.getElementById('filter')?.dispatchEvent(new Event('change'));
    expect(submit).toHaveBeenCalledWith(document.querySelector('form'));
  });

  it('hands over what the page sets for its select boxes, and nothing else written there', () => {
    const found = show('<script>window.select2_a = {"width":"100%"};</script><script>window.b = alert(1);</script>');
    expect(found).toEqual({ select2_a: { width: '100%' } });
  });
});
