import { expect, it } from '@jest/globals';
import { xmlText } from './xml-text.ts';

it('writes names in XML so that a reader gets them back, without what XML cannot hold', () => {
  expect(xmlText('a < b & "c"')).toBe('a &lt; b &amp; &quot;c&quot;');
  expect(xmlText('two\nlines\tand\u0000 bell\u0007, \uFFFE')).toBe('two\nlines\tand bell, ');
  expect(xmlText('half a pair \uD83D.')).toBe('half a pair \uFFFD.');
});
