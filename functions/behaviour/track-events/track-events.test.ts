import { describe, expect, it } from '@jest/globals';
import { DAY } from '#shared/time/clock.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { asking, customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld } from '../../../test/support/journeys-world.ts';
import { trackEvents } from './track-events.ts';

const track = async (actor: Actor, event: string, more: object = {}) => {
  const { runtime } = await journeysWorld();
  const published: OutgoingEvent[] = [];
  const bus = { publish: async (events: readonly OutgoingEvent[]) => void published.push(...events) };
  const batch = [{ messageId: 'm', event, properties: {}, ...more }];
  await trackEvents(asking(actor, { body: { channel: 'web', batch } }), { ...runtime, bus });
  return published[0];
};

describe('a behaviour event', () => {
  it('is of the customer who sends it, whoever it says it is of', async () => {
    const named = { customerId: 'budi', properties: { customerId: 'budi', sku: 'A' } };

    const own = await track(customer('ayu'), 'Product Viewed', named);
    const unknown = await track(guest, 'Product Viewed', named);
    const byStaff = await track(staffWith('journeys.write'), 'Anything', named);

    expect(own).toMatchObject({ source: 'satu.behaviour', data: { customerId: 'ayu', sku: 'A' } });
    expect(unknown?.data).toMatchObject({ customerId: undefined });
    expect(byStaff?.data).toMatchObject({ customerId: 'budi' });
  });

  it('is refused when a shopper makes up its name, and when it is too large', async () => {
    expect(await refusalOf(track(customer('ayu'), 'Store Rated'))).toBe('EVENT_NAME_REFUSED');
    expect(await refusalOf(track(guest, 'Cart Viewed', { properties: { a: 'x'.repeat(9000) } }))).toBe(
      'EVENT_TOO_LARGE',
    );
  });

  it('of a guest becomes the customer’s once they sign in on the same browser, once', async () => {
    const { runtime } = await journeysWorld();
    const published: OutgoingEvent[] = [];
    const bus = { publish: async (events: readonly OutgoingEvent[]) => void published.push(...events) };
    const send = (actor: Actor, messageId: string, anonymousId: string) => {
      const batch = [{ messageId, event: 'Product Viewed', anonymousId, properties: { sku: messageId } }];
      return trackEvents(asking(actor, { body: { channel: 'web', batch } }), { ...runtime, bus });
    };

    await send(guest, 'before', 'browser-1');
    await send(guest, 'other', 'browser-2');
    await send(customer('ayu'), 'after', 'browser-1');
    await send(customer('ayu'), 'later', 'browser-1');
    runtime.pass(3 * DAY);
    await send(customer('ayu'), 'too-late', 'browser-2');

    const ofAyu = published.filter(({ data }) => (data as { customerId?: string }).customerId === 'ayu');
    expect(ofAyu.map(({ metadata }) => metadata.eventId)).toEqual([
      'behaviour:ayu:before',
      'behaviour:ayu:after',
      'behaviour:ayu:later',
      'behaviour:ayu:too-late',
    ]);
  });
});
