// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isHidden, plainText } from '../../../utils/dom/text';

function element(markup: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder.firstElementChild ?? holder;
}

describe('plainText', () => {
  it('is what people see: tidy blanks, line breaks as blanks, markup as its text', () => {
    expect(plainText(element('<p>  Laporan\n<b>akhir</b>&nbsp;tahun<br>2026 </p>'))).toBe('Laporan akhir tahun 2026');
  });

  it('leaves out scripts, styles and hidden parts, not the element itself', () => {
    const markup =
      '<p hidden>a<script>b</script><style>c</style><i hidden>d</i><i style="color:red;display : none">e</i></p>';
    expect(plainText(element(markup))).toBe('a');
  });

  it('leaves out what it is told to', () => {
    expect(plainText(element('<p>a<b>x</b>c</p>'), (part) => part.tagName === 'B')).toBe('ac');
  });
});

describe('isHidden', () => {
  it.each(['hidden', 'style="display:none"', 'style="color: red; VISIBILITY: hidden"', 'style="visibility:collapse"'])(
    'sees %s',
    (attribute) => {
      expect(isHidden(element(`<p style="text-align: center">`))).toBe(false);
      expect(isHidden(element(`<p ${attribute}>`))).toBe(true);
    },
  );

  it.each(['', 'style="text-align: center"', 'style="display: block"', 'style="--x-display: none-such"'])(
    'is not misled by %s',
    (attribute) => {
      expect(isHidden(element(`<p ${attribute}>`))).toBe(false);
    },
  );
});
