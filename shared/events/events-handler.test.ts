import { describe, expect, it } from '@jest/globals';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { testRuntime } from '../../test/support/test-runtime.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { batchReaction, eventsHandler, reaction } from './events-handler.ts';
import type { ConsumerRuntime } from './inbox.ts';

const BellRung = defineEvent({
  type: 'BellRung',
  domain: 'door',
  version: 1,
  summary: 'Somebody stands at the door.',
  delivery: 'outbox',
  data: z.object({ times: z.int() }),
});

const delivery = (messageId: string, data: unknown): SQSRecord =>
  ({
    messageId,
    body: JSON.stringify({ 'detail-type': 'BellRung', detail: { metadata: { eventId: messageId }, data } }),
    attributes: { ApproximateReceiveCount: '1' },
    eventSourceARN: 'arn:aws:sqs:::door',
  }) as unknown as SQSRecord;

const queueOf = (...Records: SQSRecord[]): SQSEvent => ({ Records });

describe('the handler of subscriptions', () => {
  it('gives back only the delivery that failed', async () => {
    const rung: number[] = [];
    const handler = eventsHandler(
      {
        reactions: [
          reaction(BellRung, async ({ data }) => {
            if (data.times > 2) throw new Error('too loud');
            rung.push(data.times);
          }),
        ],
      },
      testRuntime(),
    );

    const answer = await handler(
      queueOf(delivery('a', { times: 1 }), delivery('b', { times: 3 }), delivery('c', { times: 2 })),
    );

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'b' }] });
    expect(rung).toEqual([1, 2]);
  });

  it('gives each consumer its name, and applies an event once however often it arrives', async () => {
    const runtime = testRuntime();
    const rung: string[] = [];
    const handler = eventsHandler(
      {
        inbox: { domain: 'door', table: 'orders' },
        reactions: [
          reaction(BellRung, async (event, { db, inbox }: ConsumerRuntime) => {
            await commit(db, [inbox.part(event)]);
            rung.push(inbox.consumer);
          }),
        ],
      },
      runtime,
    );

    const first = await handler(queueOf(delivery('a', { times: 1 })));
    const again = await handler(queueOf(delivery('a', { times: 1 })));

    expect([first, again]).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    expect(rung).toEqual(['door-on-bell-rung']);
    expect(runtime.db.items('orders')).toMatchObject([{ pk: 'X#door-on-bell-rung#a' }]);
  });

  it('hands the readable deliveries of a batch reaction over at once, and gives them back together', async () => {
    const batches: number[] = [];
    const handler = eventsHandler(
      {
        reactions: [
          batchReaction(BellRung, async (events) => {
            batches.push(events.length);
            if (batches.length > 1) throw new Error('nobody at home');
          }),
        ],
      },
      testRuntime(),
    );

    const first = await handler(
      queueOf(delivery('a', { times: 1 }), delivery('b', { times: 'many' }), delivery('c', { times: 2 })),
    );
    const second = await handler(queueOf(delivery('d', { times: 1 }), delivery('e', { times: 1 })));

    expect(batches).toEqual([2, 2]);
    expect(first).toEqual({ batchItemFailures: [{ itemIdentifier: 'b' }] });
    expect(second).toEqual({ batchItemFailures: [{ itemIdentifier: 'd' }, { itemIdentifier: 'e' }] });
  });
});
