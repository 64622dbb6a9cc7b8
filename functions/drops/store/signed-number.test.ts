import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId } from '#shared/ids/ids.ts';
import { signedNumber, verifiedNumber } from './signed-number.ts';

const secrets = { get: async (name: string) => `the secret ${name}` };
const otherSecrets = { get: async (name: string) => `another secret ${name}` };

const given = fc.record({
  dropId: fc.stringMatching(/^drop-[a-z0-9]{1,8}$/),
  entryId: fc.string().map((holder) => derivedId('entry', 'drop', holder)),
  number: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('a signed number', () => {
  it('says which number of which drop was given to which entry', async () => {
    await fc.assert(
      fc.asyncProperty(given, async (one) => {
        expect(await verifiedNumber(await signedNumber(one, secrets), one.dropId, secrets)).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  it('is worth nothing with any character changed, for another entry, in another drop, or signed by others', async () => {
    const change = fc.record({ at: fc.nat(200), to: fc.constantFrom(...'0123456789abcXYZ-_. e+') });
    await fc.assert(
      fc.asyncProperty(given, given, change, async (one, other, { at, to }) => {
        fc.pre(one.dropId !== other.dropId && one.entryId !== other.entryId);
        const text = await signedNumber(one, secrets);
        const entry = at % text.length;
        const forged = `${text.slice(0, entry)}${to}${text.slice(entry + 1)}`;
        const [number = '', , signature = ''] = text.split('.');
        const refused = await Promise.all([
          forged === text ? undefined : verifiedNumber(forged, one.dropId, secrets),
          verifiedNumber(`${number}.${other.entryId}.${signature}`, one.dropId, secrets),
          verifiedNumber(`${Number(number) - 1}.${one.entryId}.${signature}`, one.dropId, secrets),
          verifiedNumber(text, other.dropId, secrets),
          verifiedNumber(await signedNumber(one, otherSecrets), one.dropId, secrets),
        ]);

        expect(refused).toEqual([undefined, undefined, undefined, undefined, undefined]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '.', '1', '1.entry_x', 'NaN..', '1e3.entry_x.y', 'é'.repeat(60)])(
    'is not %j',
    async (text) => {
      expect(await verifiedNumber(text, 'drop-1', secrets)).toBeUndefined();
    },
  );
});
