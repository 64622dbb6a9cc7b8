import { describe, expect, it } from '@jest/globals';
import { streamEvents } from './stream-events.ts';

const value = {
  orders: 2,
  spent: { IDR: 300_000 },
  lastAt: '2026-11-30T00:00:00.000Z',
  changedAt: '2026-11-30T01:00:00.000Z',
  version: 3,
};
const change = { kind: 'MODIFY', pk: 'TL#cus_1', sk: 'VALUE', expired: false } as const;

describe('what is told of the figures of a customer', () => {
  it('is what they come to, once for each change', () => {
    const [event, ...others] = streamEvents({ ...change, after: value });

    expect(others).toEqual([]);
    expect(event?.metadata).toMatchObject({
      eventId: 'value:cus_1:3:CustomerValueChanged',
      occurredAt: value.changedAt,
    });
    expect(event?.data).toEqual({
      customerId: 'cus_1',
      orders: 2,
      returns: 0,
      lifetimeValue: [{ currency: 'IDR', amount: 300_000 }],
      lastOrderAt: value.lastAt,
    });
  });

  it('is nothing of entries, of erased figures and of those from before changes were dated', () => {
    const { changedAt: _unknown, ...older } = value;

    expect(streamEvents({ ...change, sk: 'AT#1', after: value })).toEqual([]);
    expect(streamEvents({ ...change, kind: 'REMOVE', before: value })).toEqual([]);
    expect(streamEvents({ ...change, after: older })).toEqual([]);
  });
});
