import { describe, expect, it } from '@jest/globals';
import { plainText } from './plain-text.ts';

describe('text without markup', () => {
  it('has a line per paragraph and entry, and letters for entities', () => {
    const html =
      '<h2>Kemeja</h2>\n<p>Katun &amp; sutra, <b>100&nbsp;%</b><br/>adem</p><ul><li>S</li><li>M</li></ul>&#169; &#x1F9F5; &unknown;';

    expect(plainText(html)).toBe('Kemeja\nKatun & sutra, 100 %\nadem\nS\nM\n© 🧵 &unknown;');
  });

  it('keeps what only looks like markup, and drops what nobody shall read', () => {
    expect(plainText('5 < 6 and 7 > 3<script>alert("<p>")</script><!-- no --><style>p{}</style>')).toBe(
      '5 < 6 and 7 > 3',
    );
  });

  it('has a line per row of a table, and keeps its cells apart', () => {
    const html =
      '<p>Sizes</p><table><thead><tr><th>Size</th><th>Width</th><th>Length</th></tr></thead><tbody>\n<tr><td>S</td><td>50</td><td>96</td></tr><tr><td><p>M</p></td><td><div>53</div></td><td>98</td></tr></tbody></table><p>cm</p>';

    expect(plainText(html)).toBe('Sizes\nSize | Width | Length\nS | 50 | 96\nM | 53 | 98\ncm');
    expect(plainText('<table><tr><td>A<td>B<tr><td><td>C</table>')).toBe('A | B\n| C');
  });

  it('reads every entity of HTML once, and leaves out control characters', () => {
    expect(plainText('Caf&eacute; &euro;5 &frac12; &amp;lt; &AMP; A&B &copy &#7;&#x1F;')).toBe(
      'Café €5 ½ &lt; & A&B &copy',
    );
  });

  it('keeps the lines of a text without markup', () => {
    expect(plainText('Line one\r\nLine two &amp; more\n\n  5 < 6')).toBe('Line one\nLine two & more\n5 < 6');
  });
});
