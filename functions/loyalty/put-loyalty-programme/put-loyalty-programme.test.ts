import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { getLoyaltyProgramme } from '../get-loyalty-programme/get-loyalty-programme.ts';
import { DEFAULT_PROGRAMME } from '../model/programme.ts';
import { putLoyaltyProgramme } from './put-loyalty-programme.ts';

const { version: _zero, ...content } = DEFAULT_PROGRAMME;

const shop = () => {
  const runtime = testRuntime();
  return {
    put: (changes: object = {}, ifMatch = 0) =>
      putLoyaltyProgramme(
        asking(staffWith('loyalty.write'), { body: { ...content, ...changes }, ifMatch }),
        runtime,
      ),
    get: (version?: number) =>
      getLoyaltyProgramme(asking(staffWith('loyalty.read'), { query: { version } }), runtime),
  };
};

describe('the programme', () => {
  it('keeps each version, the default one first, and is written only by who read it', async () => {
    const { put, get } = shop();

    const first = await put({ pendingDays: 7 });
    const second = await put({ pendingDays: 3 }, first.version);

    expect([first.status, second.version]).toEqual([201, 2]);
    const days = [(await get(0)).body, (await get(1)).body, (await get()).body];
    expect(days.map(({ pendingDays }) => pendingDays)).toEqual([14, 7, 3]);
    expect(await refusalOf(get(3))).toBe('PROGRAMME_VERSION_NOT_FOUND');
    expect(await refusalOf(put({ pendingDays: 1 }, first.version))).toBe('STALE_VERSION');
  });

  it('is refused with two rates of a currency, or a multiplier of a tier that does not exist', async () => {
    const { put } = shop();
    const rate = { currency: 'IDR', points: 1, perWhole: 1000 };

    expect(await refusalOf(put({ rates: [rate, rate] }))).toBe('INVALID_REQUEST');
    expect(await refusalOf(put({ multipliers: [{ name: 'Gold', percent: 200, tiers: ['gold'] }] }))).toBe(
      'INVALID_REQUEST',
    );
  });
});
