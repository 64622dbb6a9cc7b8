import { record } from '../permissions/analysis/access.ts';
import type { EventDelivery } from './event-delivery.ts';

/** A `/_local` route: gets the parsed JSON body, returns what becomes JSON. Throws a TypeError on a body it cannot use. */
export type EventDeliveryRoute = (body: unknown) => unknown;

/** What tests and people do to the event delivery over HTTP. */
export const eventDeliveryRoutes = (
  eventDelivery: EventDelivery,
): Readonly<Record<string, EventDeliveryRoute>> => ({
  'GET /_local/faults': () => ({
    plan: eventDelivery.faults.plan,
    happened: eventDelivery.faults.happened(),
  }),
  'POST /_local/faults': (body) => ({ plan: eventDelivery.setFaults(body) }),
  'GET /_local/refusals': () => ({ data: eventDelivery.refusals.list() }),
  'GET /_local/dead-letters': () => ({ data: eventDelivery.deadLetters() }),
  'GET /_local/queues': () => eventDelivery.queues(),
  'POST /_local/redrive': (body) => eventDelivery.redrive(queueName(body)),
  'POST /_local/forget-schedules': () => ({ forgotten: eventDelivery.forgetSchedules() }),
  'POST /_local/drain': async () => {
    await eventDelivery.drain();
    return { queues: eventDelivery.queues() };
  },
  'GET /_local/meter': () => ({ isOn: eventDelivery.meter.on, data: eventDelivery.meter.rows() }),
  'POST /_local/meter': (body) => {
    if (record(body)['on'] === false) return { data: eventDelivery.meter.stop() };
    eventDelivery.meter.start();
    return { isOn: true };
  },
});

const queueName = (body: unknown): string | undefined => {
  const { queue } = record(body);
  if (queue === undefined || typeof queue === 'string') return queue;
  throw new TypeError('"queue" is the name of a dead-letter queue, or absent for all');
};
