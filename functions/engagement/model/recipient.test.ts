import { describe, expect, it } from '@jest/globals';
import { localeOf, routeTo, type Recipient } from './recipient.ts';

const ayu: Recipient = { email: 'ayu@example.com', phone: '+6281200000001', marketing: [] };

describe('the way to a recipient', () => {
  it('of news about their order needs no consent', () => {
    expect(routeTo(ayu, 'transactional')).toEqual({ medium: 'email', address: 'ayu@example.com' });
  });

  it('of marketing is one they agreed to, and none without consent', () => {
    expect(routeTo(ayu, 'marketing')).toBeUndefined();
    expect(routeTo({ ...ayu, marketing: ['sms'] }, 'marketing')).toEqual({
      medium: 'sms',
      address: ayu.phone,
    });
  });

  it('is one that the provider carries', () => {
    expect(routeTo({ ...ayu, preferredMedium: 'sms' }, 'transactional', ['email'])?.medium).toBe('email');
    expect(routeTo({ phone: ayu.phone, marketing: [] }, 'transactional', ['email'])).toBeUndefined();
  });

  it('is the one they prefer when it can be gone', () => {
    const prefers: Recipient = { ...ayu, preferredMedium: 'whatsapp', marketing: ['email', 'whatsapp'] };

    expect(routeTo(prefers, 'marketing')?.medium).toBe('whatsapp');
    expect(routeTo({ ...prefers, phone: undefined }, 'marketing')?.medium).toBe('email');
  });
});

describe('the language of a message', () => {
  it.each([
    ['id', 'SG', 'id'],
    ['id-ID', 'US', 'id'],
    ['fr', 'ID', 'en'],
    [undefined, 'ID', 'id'],
    [undefined, 'US', 'en'],
  ] as const)('for somebody who reads %s in %s is %s', (wanted, country, locale) => {
    expect(localeOf(wanted, country)).toBe(locale);
  });
});
