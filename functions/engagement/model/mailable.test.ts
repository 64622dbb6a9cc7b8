import { describe, expect, it } from '@jest/globals';
import { mailable } from './mailable.ts';

describe('a name that a caller typed', () => {
  it.each(['Ayu Lestari', "Siti Nur'aini", 'J.R. Wibowo', 'Dr. Łukasz Żak', '王小明', '  Budi  '])(
    'is mailed: %s',
    (name) => {
      expect(mailable(name)).toBe(name.trim());
    },
  );

  it.each([
    ['a link', 'Win at http://evil.example/x'],
    ['a link without its scheme', 'Win at www.evil'],
    ['a host', 'evil.example'],
    ['a mail address', 'me@evil'],
    ['more lines', 'Ayu\r\nBcc: all'],
    ['a line separator', 'Ayu\u2028You won'],
    ['signs that turn text round', 'Ayu \u202Etxet'],
    ['only invisible signs', '\u200B\u200B'],
    ['half of a sign', 'x\ud800y'],
    ['nothing', '   '],
    ['a speech', 'A'.repeat(81)],
  ])('is not mailed when it is %s', (_case, name) => {
    expect(mailable(name)).toBeUndefined();
  });
});
