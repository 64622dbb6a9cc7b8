import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import { costOfOrder } from './cost-of-order.ts';
import { keptFigures } from './kept-figures.ts';

const file = join(import.meta.dirname, '../../bench/order-cost.json');

describe('an order of three lines, with all that follows it', () => {
  it('takes as many calls and units as the figures that are kept, step by step', async () => {
    const [alone, busy] = [await costOfOrder('alone'), await costOfOrder('ten a second')];
    const { events, deliveries } = busy;
    const counted = { alone: alone.steps, 'ten a second': busy.steps, events, deliveries };

    expect(counted).toEqual(keptFigures(file, counted));
  });

  it('takes at most 10 calls in a busy shop, and at most 41 write units in any', async () => {
    const [alone, busy] = [await costOfOrder('alone'), await costOfOrder('ten a second')];

    expect(busy.total.calls).toBeLessThanOrEqual(10);
    expect(alone.total.writeUnits).toBeLessThanOrEqual(41);
    expect(busy.total.writeUnits).toBeLessThanOrEqual(41);
  });

  it('is counted with every consumer of its events', async () => {
    const { heard, consumers } = await costOfOrder('alone');

    const subscribed = domains.flatMap(({ name, events }) =>
      (events?.subscriptions ?? [])
        .filter(({ event }) => heard.includes(event.type))
        .map((subscription) => `${name} ${subscription.name}`),
    );

    expect([...consumers].sort()).toEqual(subscribed.sort());
  });
});
