import { describe, expect, it } from '@jest/globals';
import { agreementChangesAt, agreementOf } from './agreement.ts';
import type { Consent } from './consent.ts';
import type { PersonalData } from './profile.ts';

const now = Date.parse('2026-12-01T00:00:00Z');
const consent = (medium: Consent['medium'], changes: Partial<Consent> = {}): Consent => ({
  medium,
  purpose: 'marketing',
  state: 'granted',
  at: '2026-01-01T00:00:00.000Z',
  source: 'web',
  textVersion: '1',
  ...changes,
});
const profiling = { purpose: 'profiling' } as const;
const person = (consents: readonly Consent[], personal: Partial<PersonalData> = {}) => ({
  consents,
  personal: { addresses: [], ...personal },
});
const guardian = { customerId: 'cus_ibu', at: '2026-01-01T00:00:00.000Z', source: 'form', textVersion: '1' };

describe('what somebody agrees to', () => {
  it('is what they granted, by medium, until they withdraw it; silence is nothing', () => {
    const said = person([consent('email'), consent('sms', { state: 'withdrawn' })]);

    expect(agreementOf(said, now)).toEqual({ marketing: ['email'], profiling: undefined });
  });

  it('ends with the consent', () => {
    const expiresAt = '2026-12-01T00:00:01.000Z';
    const said = person([consent('email', { expiresAt }), consent('email', { ...profiling, expiresAt })]);

    expect(agreementOf(said, now)).toEqual({ marketing: ['email'], profiling: 'granted' });
    expect(agreementOf(said, now + 1000)).toEqual({ marketing: [], profiling: undefined });
    expect(agreementChangesAt(said, now)).toBe(now + 1000);
    expect(agreementChangesAt(said, now + 1000)).toBeUndefined();
  });

  it('is no profiling once they withdrew it by one medium', () => {
    const said = person([consent('email', profiling), consent('sms', { ...profiling, state: 'withdrawn' })]);

    expect(agreementOf(said, now).profiling).toBe('withdrawn');
  });

  it('is nothing for a child without a guardian, and what was granted from the day they are 18', () => {
    const birth = { birthYear: 2008, birthday: '12-02' };
    const child = person([consent('email'), consent('email', profiling)], birth);

    expect(agreementOf(child, now)).toEqual({ marketing: [], profiling: 'withdrawn' });
    expect(agreementChangesAt(child, now)).toBe(Date.parse('2026-12-02T00:00:00Z'));
    expect(agreementOf({ ...child, guardian }, now)).toEqual({ marketing: ['email'], profiling: 'granted' });
    expect(agreementOf(child, now + 86_400_000)).toEqual({ marketing: ['email'], profiling: 'granted' });
  });
});
