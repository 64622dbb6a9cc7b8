import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '#shared/client/api-problem.ts';
import { makePace } from './pace.ts';

/** A pace whose waiting is only written down. */
const paceWith = (random = 0.5) => {
  const slept: number[] = [];
  const pace = makePace({ sleep: async (milliseconds) => slept.push(milliseconds), random: () => random });
  return { pace, slept };
};

const busy = (retryAfterSeconds?: number, status = 503) =>
  new ApiProblem(status, { code: 'BUSY' }, retryAfterSeconds);

/** Fails with these, one after the other, and then goes well. */
const failing = (...errors: readonly Error[]) => {
  const left = [...errors];
  return async () => {
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
};

describe('the pace of an import', () => {
  it('waits at least as long as the shop asks, and then some, so that not everybody comes back at once', async () => {
    const { pace, slept } = paceWith(1);

    const answer = await pace.call(failing(busy(2), busy(3, 429)));

    expect(answer).toBe('done');
    expect(slept).toEqual([2_300, 3_600]);
  });

  it('waits longer each time when the shop does not say how long', async () => {
    const { pace, slept } = paceWith();

    await pace.call(failing(busy(), busy(), busy(), new TypeError('fetch failed')));

    expect(slept).toEqual([200, 400, 800, 1_600]);
  });

  it('repeats a call with its own key, so that a lost answer changes nothing twice', async () => {
    const { pace } = paceWith();
    const keys: (string | undefined)[] = [];
    const once = failing(new TypeError('fetch failed'));

    await pace.call(({ idempotencyKey }) => {
      keys.push(idempotencyKey);
      return once();
    });
    await pace.call(async ({ idempotencyKey }) => keys.push(idempotencyKey));

    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('gives up after eight tries with what the shop said last', async () => {
    const { pace, slept } = paceWith();

    await expect(pace.call(failing(...Array.from({ length: 8 }, () => busy())))).rejects.toMatchObject({
      code: 'BUSY',
    });
    expect(slept).toHaveLength(7);
  });

  it('says what to do when the shop does not answer at all', async () => {
    const { pace } = paceWith();

    await expect(
      pace.call(failing(...Array.from({ length: 8 }, () => new TypeError('fetch failed')))),
    ).rejects.toThrow(/is it running/);
  });

  it('does not repeat what would be refused again', async () => {
    const { pace, slept } = paceWith();

    await expect(pace.call(failing(new ApiProblem(409, { code: 'SKU_TAKEN' })))).rejects.toMatchObject({
      code: 'SKU_TAKEN',
    });
    expect(slept).toEqual([]);
  });

  it('makes more calls at once while they go well, half as many after one that did not, and never too many', async () => {
    const { pace } = paceWith();
    let running = 0;
    let most = 0;
    const round = async (calls: number) => {
      most = 0;
      await Promise.all(
        Array.from({ length: calls }, () =>
          pace.call(async () => {
            running += 1;
            most = Math.max(most, running);
            await new Promise(setImmediate);
            running -= 1;
          }),
        ),
      );
      return most;
    };

    const first = await round(8);
    await round(400);
    const warm = await round(100);
    // Sixteen at once are refused together: that is one sign, not sixteen.
    const refusing = Array.from({ length: 16 }, () => failing(busy()));
    await Promise.all(refusing.map((send) => pace.call(send)));
    const slowed = await round(8);

    expect([first, warm, slowed]).toEqual([8, 16, 8]);
  });
});
