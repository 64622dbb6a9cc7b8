import { describe, expect, it } from '@jest/globals';
import { normalised } from './address.ts';
import { assignIdentities } from './identities.ts';

const staff = (digest: string) => ({ digest, by: 'staff', isNew: false }) as const;
const proven = (digest: string, isNew = true) => ({ digest, by: 'code', isNew }) as const;

describe('what finds a customer', () => {
  it('is claimed when nobody holds it', () => {
    const change = assignIdentities('ayu', {}, { email: staff('e1'), phone: proven('p1') }, {});

    expect(change.identities).toEqual({ email: 'e1', phone: 'p1' });
    expect(change.claimed.map(({ type, by }) => [type, by])).toEqual([
      ['email', 'staff'],
      ['phone', 'code'],
    ]);
  });

  it('is no address that only the customer says is theirs', () => {
    expect(assignIdentities('mallory', {}, {}, {})).toEqual({ identities: {}, claimed: [], released: [] });
  });

  it('stays with the first of those whom staff entered, and the profiles stay apart', () => {
    const change = assignIdentities(
      'budi',
      {},
      { phone: staff('family') },
      { phone: { customerId: 'ayu', by: 'staff' } },
    );

    expect(change).toEqual({ identities: {}, claimed: [], released: [] });
  });

  it('goes to who proves it, from whom staff entered and from who proved it before', () => {
    for (const by of ['staff', 'code'] as const) {
      const change = assignIdentities(
        'ayu',
        {},
        { email: proven('e1') },
        { email: { customerId: 'old', by } },
      );

      expect(change.claimed).toEqual([{ type: 'email', digest: 'e1', by: 'code', from: 'old' }]);
    }
  });

  it('does not come back to who proved it before, by saying it again', () => {
    const change = assignIdentities(
      'old',
      {},
      { email: proven('e1', false) },
      { email: { customerId: 'ayu', by: 'code' } },
    );

    expect(change.identities).toEqual({});
  });

  it('is not taken from who proved it by what staff enter', () => {
    const change = assignIdentities(
      'other',
      {},
      { email: staff('e1') },
      { email: { customerId: 'ayu', by: 'token' } },
    );

    expect(change.claimed).toEqual([]);
  });

  it('is given back when the customer changes or removes it', () => {
    const change = assignIdentities('ayu', { email: 'old', phone: 'p1' }, { email: proven('new') }, {});

    expect(change.released).toEqual([
      { type: 'email', digest: 'old' },
      { type: 'phone', digest: 'p1' },
    ]);
  });

  it('is not claimed again when it did not change', () => {
    const change = assignIdentities(
      'ayu',
      { email: 'e1' },
      { email: proven('e1', false) },
      { email: { customerId: 'ayu', by: 'code' } },
    );

    expect([change.claimed, change.released]).toEqual([[], []]);
  });

  it('is one address however it is typed', () => {
    expect([' Ayu@Example.COM ', 'ayu＠example.com'].map(normalised)).toEqual([
      'ayu@example.com',
      'ayu@example.com',
    ]);
  });
});
