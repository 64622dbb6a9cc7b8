import { describe, expect, it } from '@jest/globals';
import { assignIdentities, normalised } from './identities.ts';

describe('what finds a customer', () => {
  it('is claimed when nobody holds it', () => {
    const change = assignIdentities('ayu', {}, { email: 'e1', phone: 'p1' }, {});

    expect(change).toEqual({
      identities: { email: 'e1', phone: 'p1' },
      claimed: [
        { type: 'email', digest: 'e1' },
        { type: 'phone', digest: 'p1' },
      ],
      released: [],
    });
  });

  it('stays with the first who came, and the profiles stay apart', () => {
    const change = assignIdentities('budi', {}, { phone: 'family' }, { phone: 'ayu' });

    expect(change).toEqual({ identities: {}, claimed: [], released: [] });
  });

  it('is given back when the customer changes or removes it', () => {
    const change = assignIdentities('ayu', { email: 'old', phone: 'p1' }, { email: 'new' }, {});

    expect([change.claimed, change.released]).toEqual([
      [{ type: 'email', digest: 'new' }],
      [
        { type: 'email', digest: 'old' },
        { type: 'phone', digest: 'p1' },
      ],
    ]);
  });

  it('is not claimed again when it did not change', () => {
    const change = assignIdentities('ayu', { email: 'e1' }, { email: 'e1' }, { email: 'ayu' });

    expect([change.claimed, change.released]).toEqual([[], []]);
  });

  it('is one address however it is typed', () => {
    expect([' Ayu@Example.COM ', 'ayu＠example.com'].map(normalised)).toEqual([
      'ayu@example.com',
      'ayu@example.com',
    ]);
  });
});
