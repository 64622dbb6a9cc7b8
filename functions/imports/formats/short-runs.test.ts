import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shortRuns } from './short-runs.ts';

const through = (most: number, parts: readonly string[]): string => {
  const runs = shortRuns(most);
  return parts.map(runs.more).join('') + runs.rest();
};

describe('XML before it is parsed', () => {
  it('stays as it is while nothing is too long, wherever it is cut into pieces', () => {
    const xml = '<a b="<>"><![CDATA[x ]] > <p>]]>text<!-- a -- b --></a><c/>&amp;';
    const pieces = fc.array(fc.integer({ min: 0, max: xml.length }), { maxLength: 12 });

    fc.assert(
      fc.property(pieces, (cuts) => {
        const at = [0, ...[...cuts].sort((a, b) => a - b), xml.length];
        const parts = at.slice(1).map((end, index) => xml.slice(at[index], end));
        expect(through(1000, parts)).toBe(xml);
      }),
    );
  });

  it('loses the rest of a text, a tag, a comment or a CDATA section that is too long', () => {
    const long = 'x'.repeat(50);

    expect(through(10, [`<a>${long}</a><b>short</b>`])).toBe('<a>xxxxxxxxxx</a><b>short</b>');
    expect(through(10, [`<${long}>t</a>`])).toBe('<xxxxxxxxx>t</a>');
    expect(through(12, [`<a><![CDATA[${long}<i>]]></a>`])).toBe('<a><![CDATA[xxx]]></a>');
    expect(through(10, ['<a>', 'x'.repeat(8), long, '<!--', long, '--></a>'])).toBe(
      '<a>xxxxxxxxxx<!--xxxxxx--></a>',
    );
  });
});
