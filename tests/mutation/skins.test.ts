/** The stand-in in another look: every adapter reads of a dressed page what it reads of the plain one. */
import { describe, expect, it } from 'vitest';
import { skinOf, type Kulit } from '../../simulator/skins';
import { parseHtml } from '../unit/ekinerja/stand-in';
import { makeSources, readPage } from './sources';

const sources = await makeSources();

describe.each<Kulit>(['bs5', 'kartu'])('the skin %s', (kulit) => {
  it.each(sources.map((source) => [source.adapter, source.name, source] as const))(
    '%s, %s: read as the plain page is',
    (_adapter, _name, source) => {
      const dressed = parseHtml(skinOf(kulit)?.dress(source.html) ?? '');
      expect(readPage(source, dressed)).toEqual(readPage(source, parseHtml(source.html)));
    },
  );
});
