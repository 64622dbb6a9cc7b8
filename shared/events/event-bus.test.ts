import type { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutgoingEvent } from './envelope.ts';
import { eventBridge } from './event-bus.ts';

const event = (type: string): OutgoingEvent => ({
  source: 'satu.door',
  metadata: {
    eventId: `door:1:${type}`,
    type,
    version: 1,
    occurredAt: '2026-11-30T09:00:00.000Z',
    aggregateId: 'door',
    aggregateVersion: 1,
    correlationId: 'c',
    actor: 'guest',
  },
  data: {},
});

/** A client that notes what it is sent. */
const noting = () => {
  const sent: (string | undefined)[][] = [];
  const client = {
    send: async ({ input }: PutEventsCommand) => {
      sent.push((input.Entries ?? []).map(({ DetailType }) => DetailType));
      return { FailedEntryCount: 0 };
    },
  } as unknown as EventBridgeClient;
  return { sent, client };
};

afterEach(() => {
  delete process.env['UNHEARD_EVENTS'];
});

describe('the bus', () => {
  it('is given what somebody hears, and is not called for what nobody does', async () => {
    process.env['UNHEARD_EVENTS'] = 'DoorClosed,DoorOiled';
    const { sent, client } = noting();

    await eventBridge(client).publish([event('BellRung'), event('DoorOiled')]);
    await eventBridge(client).publish([event('DoorClosed')]);

    expect(sent).toEqual([['BellRung']]);
  });

  it('is given everything where a stage asks for it', async () => {
    const { sent, client } = noting();

    await eventBridge(client).publish([event('BellRung'), event('DoorOiled')]);

    expect(sent).toEqual([['BellRung', 'DoorOiled']]);
  });
});
