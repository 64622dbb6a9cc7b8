import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '#shared/time/clock.ts';
import { afterAttempt, reasonToPause } from './retry.ts';
import { STOCK, TEST, type WebhookDelivery } from './webhook.ts';

const start = Date.parse('2026-11-23T03:00:00.000Z');
const at = (ms: number) => new Date(start + ms).toISOString();

const waiting: WebhookDelivery = {
  deliveryId: 'msg_1',
  webhookId: 'whk_1',
  type: 'OrderPaid',
  body: '{}',
  status: 'waiting',
  tried: 0,
  attempts: [],
  createdAt: at(0),
  dueAt: at(MINUTE),
  version: 1,
};

/** Tries whenever it is due, and fails each time. */
const failedUntil = (delivery: WebhookDelivery, tries: number): WebhookDelivery => {
  let now = delivery;
  for (let tried = 0; tried < tries && now.dueAt !== undefined; tried += 1)
    now = afterAttempt(now, { at: now.dueAt, status: 500, durationMs: 3 });
  return now;
};

describe('a message', () => {
  it('is delivered by any answer of 2xx, and waits for nothing more', () => {
    const after = afterAttempt(waiting, { at: at(0), status: 204, durationMs: 3 });

    expect(after).toMatchObject({ status: 'delivered', tried: 1, version: 2 });
    expect(after.dueAt).toBeUndefined();
  });

  it.each([[301], [400], [500], [undefined]])('is tried again after the answer %p', (status) => {
    const attempt = { at: at(0), durationMs: 3, status };

    expect(afterAttempt(waiting, attempt).status).toBe('waiting');
  });

  it('is tried ten times over three days, each pause longer than the last, and then given up', () => {
    const dues = Array.from({ length: 9 }, (_, tries) =>
      Date.parse(failedUntil(waiting, tries + 1).dueAt ?? ''),
    );
    const pauses = dues.slice(1).map((due, index) => due - (dues[index] ?? 0));
    const last = failedUntil(waiting, 50);

    expect(pauses.every((pause, index) => pause > (pauses[index - 1] ?? 0) * 0.8)).toBe(true);
    expect((dues.at(-1) ?? 0) - start).toBeGreaterThan(2.5 * DAY);
    expect(last).toMatchObject({ status: 'given_up', tried: 10 });
  });

  it('that failed with others does not come back with them', () => {
    const dues = ['msg_1', 'msg_2', 'msg_3'].map(
      (deliveryId) => failedUntil({ ...waiting, deliveryId }, 1).dueAt,
    );

    expect(new Set(dues).size).toBe(3);
  });

  it('that only tests the way is tried once; stock figures are never given up', () => {
    expect(failedUntil({ ...waiting, type: TEST }, 1).status).toBe('given_up');
    expect(failedUntil({ ...waiting, type: STOCK }, 30)).toMatchObject({ status: 'waiting', tried: 30 });
  });
});

describe('a webhook', () => {
  it('is paused when it says that it is gone, or took nothing for three days', () => {
    const failed = { at: at(3 * DAY), status: 503, durationMs: 3 };

    expect([
      reasonToPause({}, { ...failed, status: 410 }),
      reasonToPause({}, failed),
      reasonToPause({ failingSince: at(HOUR) }, failed),
      reasonToPause({ failingSince: at(0) }, failed),
    ]).toEqual(['gone', undefined, undefined, 'failing']);
  });
});
