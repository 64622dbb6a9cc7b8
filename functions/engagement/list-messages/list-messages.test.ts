import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { settingsOf } from '../settings.ts';
import { listMessages } from './list-messages.ts';

/** It is already the 24th in Jakarta, and still the 23rd in UTC. */
const shop = async () => {
  const runtime = { ...testRuntime('2026-11-23T18:00:00.000Z'), settings: settingsOf('prod') };
  for (const [messageId, day, customerId] of [
    ['msg_1', '2026-11-23', 'ayu'],
    ['msg_2', '2026-11-24', 'ayu'],
    ['msg_3', '2026-11-24', 'budi'],
  ] as const)
    await runtime.db.writeOne(
      put(
        { table: 'engagement', pk: `MSG#${messageId}`, sk: 'A' },
        { messageId, day, customerId, createdAt: `${day}T01:00:00.000Z`, version: 1, status: 'sent' },
      ),
    );
  return async (query: { readonly customerId?: string; readonly day?: string }) =>
    (
      await listMessages(asking(staffWith('messages.read'), { query: { limit: 50, ...query } }), runtime)
    ).body.data
      .map(({ messageId }) => messageId)
      .toSorted();
};

describe('the list of messages', () => {
  it('is that of a customer, of a day, or of today by the calendar of the business', async () => {
    const list = await shop();

    expect(await list({ customerId: 'ayu' })).toEqual(['msg_1', 'msg_2']);
    expect(await list({ day: '2026-11-23' })).toEqual(['msg_1']);
    expect(await list({})).toEqual(['msg_2', 'msg_3']);
  });

  it('is refused for a customer and a day together', async () => {
    const list = await shop();

    await expect(list({ customerId: 'ayu', day: '2026-11-23' })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/query/day', code: 'too_many' }] },
    });
  });
});
