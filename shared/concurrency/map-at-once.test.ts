import { expect, it } from '@jest/globals';
import { mapAtOnce } from './map-at-once.ts';

it('answers in the order of the items, with no more in flight than allowed', async () => {
  let inFlight = 0;
  let most = 0;
  const answers = await mapAtOnce([5, 1, 3, 2, 4], 2, async (item) => {
    most = Math.max(most, (inFlight += 1));
    await new Promise((resolve) => setTimeout(resolve, item));
    inFlight -= 1;
    return item * 10;
  });

  expect([answers, most]).toEqual([[50, 10, 30, 20, 40], 2]);
});
