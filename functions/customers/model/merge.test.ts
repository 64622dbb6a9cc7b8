import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { merged, survivorFirst } from './merge.ts';
import type { Profile } from './profile.ts';
import { unmerged } from './unmerge.ts';

const consent = fc.record({
  medium: fc.constantFrom('email' as const, 'sms' as const),
  purpose: fc.constant('marketing' as const),
  state: fc.constantFrom('granted' as const, 'withdrawn' as const),
  at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
  source: fc.constant('web'),
  textVersion: fc.constant('1'),
});
const address = fc.record({
  line1: fc.constantFrom('Jl. Melati 5', 'Jl. Mawar 1'),
  city: fc.constant('Jakarta'),
  country: fc.constant('ID'),
});
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

const profile = (customerId: string): fc.Arbitrary<Profile> =>
  fc
    .record({
      externalId: optional(fc.constant(`x-${customerId}`)),
      registeredAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
      name: optional(fc.constantFrom('Ayu', 'Bo')),
      email: optional(fc.constantFrom('a@example.com', 'b@example.com')),
      phone: optional(fc.constant('+6281234567890')),
      addresses: fc.uniqueArray(address, { selector: ({ line1 }) => line1 }),
      locale: optional(fc.constantFrom('id', 'en')),
      birthYear: optional(fc.constantFrom(1985, 2012)),
      guardian: optional(
        fc.record({
          customerId: fc.constantFrom('ibu', 'ayah'),
          at: fc.constant('2026-01-01T00:00:00.000Z'),
          source: fc.constant('store-form'),
          textVersion: fc.constant('1'),
        }),
      ),
      groups: optional(fc.uniqueArray(fc.constantFrom('vip', 'staff'), { minLength: 1 })),
      groupsUntil: optional(
        fc.dictionary(
          fc.constantFrom('plus', 'prime'),
          fc.constantFrom('2026-12-01T00:00:00.000Z', '2027-12-01T00:00:00.000Z'),
          { minKeys: 1 },
        ),
      ),
      tags: optional(fc.uniqueArray(fc.constantFrom('fan', 'new', 'lapsed'), { minLength: 1 })),
      consents: fc.uniqueArray(consent, { selector: ({ medium }) => medium }),
      card: fc.boolean(),
    })
    .map(({ name, email, phone, birthYear, addresses, card, ...rest }) => ({
      ...rest,
      customerId,
      version: 1,
      personal: { name, email, phone, birthYear, addresses },
      identities: email === undefined ? {} : { email: `digest of ${customerId}` },
      proofs: email === undefined ? {} : { email: { by: 'staff' as const, at: rest.registeredAt } },
      linked: card
        ? [
            {
              linkId: `card-${customerId}`,
              type: 'card' as const,
              digest: `card-${customerId}`,
              ending: '1',
              at: '',
            },
          ]
        : undefined,
    }))
    .map((each) => structuredClone(each)); // Plain objects, as the table answers them.

const facts = (mergeId: string) => ({
  mergeId,
  at: '2026-03-01T00:00:00.000Z',
  by: 'staff:ida',
  cause: 'staff' as const,
});
const content = ({ version: _version, ...rest }: Profile): unknown => JSON.parse(JSON.stringify(rest));

describe('merging two profiles', () => {
  it('is restored by undoing it, also when a third profile was merged and undone in between', () => {
    fc.assert(
      fc.property(profile('a'), profile('b'), profile('c'), (a, b, c) => {
        const [first, second] = survivorFirst(a, b);
        const one = merged(first, second, facts('mrg-1'));
        const two = merged(one.survivor, c, facts('mrg-2'));

        const [merge1, merge2] = two.survivor.merges ?? [];
        if (merge1 === undefined || merge2 === undefined) throw new Error('both merges are kept');
        // As they are read from the table, where nothing is the same object any more.
        const back2 = unmerged(structuredClone(two.survivor), structuredClone(two.absorbed), merge2);
        const back1 = unmerged(structuredClone(back2.survivor), structuredClone(one.absorbed), merge1);

        expect([back1.survivor, back1.absorbed, back2.absorbed].map(content)).toEqual(
          [first, second, c].map(content),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('never allows what one of the two withdrew, and comes out the same whoever is named first', () => {
    fc.assert(
      fc.property(profile('a'), profile('b'), (a, b) => {
        const [first, second] = survivorFirst(a, b);
        const { survivor } = merged(first, second, facts('mrg-1'));

        const withdrawn = [...a.consents, ...b.consents].filter(({ state }) => state === 'withdrawn');
        for (const { medium } of withdrawn)
          expect(survivor.consents.find((each) => each.medium === medium)?.state).toBe('withdrawn');
        expect(survivorFirst(b, a)).toEqual([first, second]);
      }),
      { numRuns: 2000 },
    );
  });
});
