import { describe, expect, it } from '@jest/globals';
import { newConsents, withConsents, type Consent } from './consent.ts';

const answer = (state: Consent['state'], at: string, over: Partial<Consent> = {}): Consent => ({
  medium: 'email',
  purpose: 'marketing',
  source: 'web',
  textVersion: '2026-01',
  state,
  at,
  ...over,
});

const given = answer('granted', '2026-01-01T00:00:00.000Z');
const withdrawn = answer('withdrawn', '2026-06-01T00:00:00.000Z');

describe('consent', () => {
  it('is the latest answer to a question', () => {
    expect(withConsents([given], [withdrawn])).toEqual([withdrawn]);
  });

  it('withdrawn since is not brought back by an old file', () => {
    expect(withConsents([withdrawn], [given])).toEqual([withdrawn]);
  });

  it('given and withdrawn in the same instant is withdrawn', () => {
    const both = answer('withdrawn', given.at);

    expect([withConsents([given], [both]), withConsents([both], [given])]).toEqual([[both], [both]]);
  });

  it('withdrawn twice in the same instant, in other words, stays as it was first recorded', () => {
    const first = answer('withdrawn', given.at);
    const again = answer('withdrawn', given.at, { textVersion: '2026-02' });

    expect(withConsents([first], [again])).toEqual([first]);
  });

  it('keeps its time when somebody says again what they said before', () => {
    const again = answer('granted', '2026-09-01T00:00:00.000Z');

    expect(withConsents([given], [again])).toEqual([given]);
  });

  it('said again with another end is news', () => {
    const until = answer('granted', '2026-09-01T00:00:00.000Z', { expiresAt: '2027-09-01T00:00:00.000Z' });

    expect(withConsents([given], [until])).toEqual([until]);
  });

  it('is recorded for every answer that is new, and for no other', () => {
    const after = withConsents([given], [withdrawn, answer('granted', withdrawn.at, { medium: 'sms' })]);

    expect(newConsents([given], after).map(({ medium, state }) => [medium, state])).toEqual([
      ['email', 'withdrawn'],
      ['sms', 'granted'],
    ]);
    expect(newConsents(after, after)).toEqual([]);
  });
});
