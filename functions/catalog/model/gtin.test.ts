import { describe, expect, it } from '@jest/globals';
import { checkDigit, normalisedGtin } from './gtin.ts';

describe('a GTIN', () => {
  it.each([
    { text: '09521234543213', what: 'GTIN-14', is: '09521234543213' },
    { text: '9521234543213', what: 'GTIN-13', is: '09521234543213' },
    { text: '614141000036', what: 'GTIN-12', is: '00614141000036' },
    { text: '96385074', what: 'GTIN-8', is: '00000096385074' },
  ])('of the form $what is kept with 14 digits', ({ text, is }) => {
    expect(normalisedGtin(text)).toBe(is);
  });

  it.each([
    { text: '09521234543214', why: 'its check digit is 3' },
    { text: '952123454321', why: 'a digit is missing' },
    { text: '1234567890', why: 'no GTIN has ten digits' },
    { text: 'A9521234543213', why: 'it has a letter' },
    { text: '', why: 'it is empty' },
  ])('$text is refused, because $why', ({ text }) => {
    expect(normalisedGtin(text)).toBeUndefined();
  });

  it('has the check digit of the GS1 specification', () => {
    expect(checkDigit('0952123454321')).toBe(3);
    expect(checkDigit('629104150021')).toBe(3);
  });
});
