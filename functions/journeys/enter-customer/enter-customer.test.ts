import { beforeEach, describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { enterCustomer } from './enter-customer.ts';

let world: Awaited<ReturnType<typeof journeysWorld>>;
beforeEach(async () => {
  world = await journeysWorld();
});

const enter = (customerId: string, key = 'k') =>
  enterCustomer(
    asking(staffWith('journeys.write'), {
      params: { journeyId: 'thanks' },
      body: { customerId, data: { stars: 5 } },
      idempotency: { key, fingerprint: 'f' },
    }),
    world.runtime,
  );

describe('a customer whom staff enter', () => {
  it('is entered once by equal requests, also at once, and not again against the re-entry rule', async () => {
    await world.save(thanks);

    const answers = await Promise.all([enter('ayu'), enter('ayu')]);
    const other = await enter('ayu', 'other');

    expect(answers.map(({ body }) => [body.isEntered, body.run?.waitsAt])).toEqual([
      [true, 'pause'],
      [true, 'pause'],
    ]);
    expect(other.body).toEqual({ isEntered: false, reason: 'not_again' });
    expect(await world.runs()).toHaveLength(1);
  });

  it('needs a profile, and a journey that is there and takes customers', async () => {
    expect(await refusalOf(enter('ayu'))).toBe('JOURNEY_NOT_FOUND');
    await world.save({ ...thanks, status: 'paused' });
    expect(await refusalOf(enter('ayu'))).toBe('JOURNEY_NOT_ACTIVE');
    expect(await refusalOf(enter('nobody'))).toBe('JOURNEY_CUSTOMER_UNKNOWN');
  });
});
