import { describe, expect, it } from '@jest/globals';
import all from 'libphonenumber-js/metadata.min.json';
import { phone } from './fields.ts';
import home from './phone-metadata.json' with { type: 'json' };
import { isE164, toE164 } from './phone.ts';

describe('phone numbers', () => {
  it.each([
    '0812-3456-7890',
    '0812 3456 7890',
    '+62 812 3456 7890',
    '+62 (0)812-3456-7890',
    '+6281234567890',
    '0062 812 3456 7890',
    '6281234567890',
  ])('reads %s as the same person’s number', (written) => {
    expect(toE164(written)).toBe('+6281234567890');
    expect(phone.parse(written)).toBe('+6281234567890');
  });

  it('leaves numbers of other countries theirs, and numbers that are none as they were', () => {
    expect(toE164('+44 (0)7911 123456')).toBe('+447911123456');
    expect([toE164('0812'), toE164('call me'), toE164('+999123456789')].map(isE164)).toEqual([
      false,
      false,
      true,
    ]);
    expect(phone.safeParse('0812').success).toBe(false);
    expect(phone.safeParse('call me').success).toBe(false);
  });

  it('reads Indonesian numbers by the numbering plan that the library has now', () => {
    expect(home.countries.ID).toEqual(all.countries.ID);
  });
});
