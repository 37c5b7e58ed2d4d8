import { readFileSync } from 'node:fs';

/** An icon font whose outlines also come as SVG. */
interface IconFont {
  readonly css: string;
  readonly outlines: string;
  /** Class before the name: "fa-check". */
  readonly prefix: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
}

const FONTS: readonly IconFont[] = [
  {
    css: 'node_modules/font-awesome/css/font-awesome.min.css',
    outlines: 'node_modules/font-awesome/fonts/fontawesome-webfont.svg',
    prefix: 'fa',
    unitsPerEm: 1792,
    ascent: 1536,
  },
  {
    css: 'node_modules/bootstrap/dist/css/bootstrap.min.css',
    outlines: 'node_modules/bootstrap/fonts/glyphicons-halflings-regular.svg',
    prefix: 'glyphicon',
    unitsPerEm: 1200,
    ascent: 960,
  },
];

function codesOf({ css, prefix }: IconFont): Map<string, string> {
  const codes = new Map<string, string>();
  const rule = new RegExp(`((?:\\.${prefix}-[\\w-]+:before,?)+)\\{content:"\\\\([0-9a-f]+)"\\}`, 'g');
  for (const [, names = '', code = ''] of readFileSync(css, 'utf8').matchAll(rule))
    for (const name of names.split(',')) codes.set(name.slice(1, -':before'.length), code);
  return codes;
}

/** The few icons the stand-in shows, each as its outline: a thirtieth of the two fonts. */
export function iconRules(isUsed: (prefix: string, name: string) => boolean): string {
  return FONTS.flatMap((font) => {
    const outlines = readFileSync(font.outlines, 'utf8');
    const icons = [...codesOf(font)].flatMap(([name, code]) => {
      if (!isUsed(font.prefix, name.slice(font.prefix.length + 1))) return [];
      const glyph = new RegExp(`<glyph[^>]*unicode="&#x${code};"[^>]*>`).exec(outlines)?.[0] ?? '';
      const path = /\bd="([^"]+)"/.exec(glyph)?.[1]?.replaceAll(/\s+/g, ' ');
      if (path === undefined) return [];
      const wide = Number(/horiz-adv-x="(\d+)"/.exec(glyph)?.[1] ?? font.unitsPerEm);
      const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${String(wide)} ${String(font.unitsPerEm)}'><path transform='matrix(1 0 0 -1 0 ${String(font.ascent)})' d='${path}'/></svg>`;
      const em = (wide / font.unitsPerEm).toFixed(3);
      return [
        `${name === 'fa-bars' ? '.sidebar-toggle:before,' : ''}.${name}:before{width:${em}em;--i:url("data:image/svg+xml,${svg.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}")}`,
      ];
    });
    return [
      `${font.prefix === 'fa' ? '.sidebar-toggle:before,' : ''}.${font.prefix}:before{content:"";display:inline-block;height:1em;vertical-align:-.125em;background:currentColor;-webkit-mask:var(--i) center/contain no-repeat;mask:var(--i) center/contain no-repeat}`,
      ...icons,
    ];
  }).join('\n');
}
