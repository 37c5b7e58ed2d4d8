import { runInNewContext } from 'node:vm';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { classicChunks } from '../../scripts/chunks/classic-chunks';
import { directImports } from '../../scripts/chunks/direct-imports';
import { reaches } from '../../scripts/chunks/reach';

type Bundle = Record<
  string,
  { type: 'chunk'; fileName: string; code: string; isDynamicEntry: boolean; isEntry: boolean }
>;
interface Hook {
  readonly generateBundle: { handler(this: object, options: object, bundle: Bundle): void };
}
const context = {
  parse: (code: string) => parseSync('chunk.js', code).program,
  error: (text: string): never => {
    throw new Error(text);
  },
};

/** Chunks by file as a bundler leaves them, worked on by a plugin. */
function worked(plugin: object, codes: Readonly<Record<string, string>>, asked: readonly string[] = []): Bundle {
  const bundle: Bundle = Object.fromEntries(
    Object.entries(codes).map(([fileName, code]) => [
      fileName,
      { type: 'chunk' as const, fileName, code, isDynamicEntry: asked.includes(fileName), isEntry: false },
    ]),
  );
  (plugin as Hook).generateBundle.handler.call(context, {}, bundle);
  return bundle;
}

const shared = () => classicChunks(['mata', 'inti'], { 'halaman.js': ['mata', 'inti'] });
const MATA = 'let n=0;const add=()=>++n;export{add as t};';
const INTI = 'import{t as e}from"./mata.js";const twice=()=>(e(),e());export{twice as a};';
const HALAMAN = 'import{a as e}from"./chunks/inti.js";out.push(e());';

describe('chunks that page scripts are made of', () => {
  it('run as plain scripts in their order, and only once', () => {
    const built = worked(shared(), { 'chunks/mata.js': MATA, 'chunks/inti.js': INTI, 'halaman.js': HALAMAN });
    const out: number[] = [];
    const world = { out };
    for (const file of [
      'chunks/mata.js',
      'chunks/inti.js',
      'halaman.js',
      'chunks/mata.js',
      'chunks/inti.js',
      'halaman.js',
    ])
      runInNewContext(`globalThis.window=globalThis;${built[file]?.code ?? ''}`, world);
    // Loaded again they would have counted from the start.
    expect(out).toEqual([2, 4]);
  });

  it('are loaded by a page before what takes from them, with all they need', () => {
    const built = worked(shared(), {
      'chunks/mata.js': MATA,
      'chunks/inti.js': INTI,
      'halaman.js': HALAMAN,
      'chunks/panel.js': 'import{x}from"./lain.js";import{a as e}from"./inti.js";x(e);export{e as b};',
      'chunks/lewat.js': 'export{a as default}from"./inti.js";',
    });
    expect(built['chunks/panel.js']?.code).toBe(
      'import"./mata.js";import"./inti.js";const{a:e}=asistenBagian.inti;import{x}from"./lain.js";x(e);export{e as b};',
    );
    expect(built['chunks/lewat.js']?.code).toContain(
      'const{a:$default}=asistenBagian.inti;export{$default as default};',
    );
  });

  it.each([
    [
      'a chunk of pages',
      { 'halaman.js': 'import{x}from"./chunks/panel.js";x();' },
      /halaman\.js .* needs \.\/chunks\/panel\.js/,
    ],
    [
      'a part that is loaded after it',
      { 'chunks/mata.js': 'import{a}from"./inti.js";export{a as t};' },
      /mata\.js .* needs .*inti/,
    ],
    ['a whole namespace', { 'chunks/inti.js': 'import*as e from"./mata.js";export{e as a};' }, /whole namespace/],
  ])('refuse to be built if they need %s', (_, changed, message) => {
    const codes = { 'chunks/mata.js': MATA, 'chunks/inti.js': INTI, 'halaman.js': HALAMAN, ...changed };
    expect(() => worked(shared(), codes)).toThrow(message);
  });
});

describe('files that only pass on what stands elsewhere', () => {
  it('are left out, and whoever asks for them asks the right one', () => {
    const built = worked(
      directImports(),
      {
        'chunks/cari.js': 'export{q as search,w as default}from"./nanti.js";',
        'chunks/nanti.js': 'export{q,w};',
        'chunks/panel.js': 'const f=()=>import(`./cari.js`);const g=()=>import("./nanti.js");',
      },
      ['chunks/cari.js', 'chunks/nanti.js'],
    );
    expect(Object.keys(built)).toEqual(['chunks/nanti.js', 'chunks/panel.js']);
    expect(built['chunks/panel.js']?.code).toBe(
      'const f=()=>import(`./nanti.js`).then($=>({search:$.q,default:$.w}));const g=()=>import("./nanti.js");',
    );
  });
});

describe('files that only pass on what stands in a part of page scripts', () => {
  const part = (panel: string) =>
    worked(
      directImports(),
      {
        'chunks/cek.js':
          'import"./mata.js";import"./inti.js";const{g:$cek,v:$lain}=asistenBagian.inti;export{$cek as cek,$lain as lain};',
        'chunks/panel.js': panel,
      },
      ['chunks/cek.js'],
    );

  it('are left out where the part has been loaded by whoever asks', () => {
    const built = part('import"./mata.js";import"./inti.js";const{a}=asistenBagian.inti;import(`./cek.js`);');
    expect(Object.keys(built)).toEqual(['chunks/panel.js']);
    expect(built['chunks/panel.js']?.code).toContain(
      'Promise.resolve({cek:asistenBagian.inti.g,lain:asistenBagian.inti.v});',
    );
  });

  it('stay where it may not have been', () => {
    const built = part('import"./mata.js";import(`./cek.js`);');
    expect(Object.keys(built)).toEqual(['chunks/cek.js', 'chunks/panel.js']);
    expect(built['chunks/panel.js']?.code).toContain('import(`./cek.js`)');
  });
});

describe('what an entry reaches', () => {
  it('at once comes before what it reaches only later', () => {
    const graph = new Map([
      ['a', { now: ['b'], later: ['c', 'd'] }],
      ['b', { now: [], later: [] }],
      ['c', { now: ['b', 'd'], later: ['e'] }],
      ['d', { now: ['a'], later: [] }],
      ['e', { now: [], later: [] }],
    ]);
    expect(Object.fromEntries(reaches(graph)('a'))).toEqual({ a: 'now', b: 'now', c: 'later', d: 'later', e: 'later' });
  });
});
