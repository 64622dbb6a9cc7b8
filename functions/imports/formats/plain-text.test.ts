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
});
