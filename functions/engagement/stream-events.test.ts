import { describe, expect, it } from '@jest/globals';
import type { Message } from './model/message.ts';
import { streamEvents } from './stream-events.ts';

const message = (status: Message['status'], version: number): Message => ({
  messageId: 'msg_1',
  template: 'order-placed',
  purpose: 'transactional',
  to: 'order:ord_1',
  channel: 'web',
  orderId: 'ord_1',
  correlationId: 'c',
  status,
  subject: 'Pesanan Sari Dewi',
  text: 'Halo Sari Dewi',
  day: '2026-11-23',
  createdAt: '2026-11-23T03:00:00.000Z',
  changedAt: '2026-11-23T03:00:01.000Z',
  ttl: 0,
  version,
});

const told = (before: Message | undefined, after: Message, sk = 'A') =>
  streamEvents({
    kind: 'MODIFY',
    pk: 'MSG#msg_1',
    sk,
    before: before && { ...before },
    after: { ...after },
    expired: false,
  });

describe('the change record of a message', () => {
  it('tells that it was sent, when, and what it was about, without what it says', () => {
    const [event] = told(message('sending', 1), message('sent', 2));

    expect(event?.metadata).toMatchObject({
      eventId: 'msg_1:2:MessageSent',
      occurredAt: '2026-11-23T03:00:01.000Z',
      channel: 'web',
    });
    expect(event?.data).toMatchObject({ messageId: 'msg_1', orderId: 'ord_1', medium: 'email' });
    expect(JSON.stringify(event)).not.toContain('Sari');
  });

  it('tells until when it waits for the end of quiet hours', () => {
    const sendAt = '2026-11-24T01:00:00.000Z';
    const [event] = told(undefined, { ...message('scheduled', 1), medium: 'whatsapp', sendAt });

    expect(event?.metadata.type).toBe('MessageScheduled');
    expect(event?.data).toMatchObject({ messageId: 'msg_1', medium: 'whatsapp', sendAt });
  });

  it('tells each report of a provider or browser once, at the time it came', () => {
    const reports = { openedAt: '2026-11-23T04:00:00.000Z' };
    const opened = { ...message('sent', 3), reports };
    const clicked = { ...message('sent', 4), reports: { ...reports, clickedAt: '2026-11-23T04:01:00.000Z' } };
    const kindsOf = (events: ReturnType<typeof told>) =>
      events.map(({ metadata }) => [metadata.type, metadata.occurredAt]);

    expect(kindsOf(told(message('sent', 2), opened))).toEqual([['MessageOpened', reports.openedAt]]);
    expect(kindsOf(told(opened, clicked))).toEqual([['MessageClicked', clicked.reports.clickedAt]]);
  });

  it('tells nothing while it waits, or when it ended before', () => {
    expect(told(undefined, message('sending', 1))).toEqual([]);
    expect(told(message('sent', 2), { ...message('sent', 3), text: 'anew' })).toEqual([]);
  });

  it('of what a sandbox keeps of it tells nothing', () => {
    expect(told(undefined, message('sent', 2), 'SANDBOX')).toEqual([]);
  });
});
