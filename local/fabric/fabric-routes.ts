import { record } from '../permissions/analysis/access.ts';
import type { Fabric } from './fabric.ts';

/** A `/_local` route: gets the parsed JSON body, returns what becomes JSON. Throws a TypeError on a body it cannot use. */
export type FabricRoute = (body: unknown) => unknown;

/** What tests and people do to the fabric over HTTP. */
export const fabricRoutes = (fabric: Fabric): Readonly<Record<string, FabricRoute>> => ({
  'GET /_local/faults': () => ({ plan: fabric.faults.plan, happened: fabric.faults.happened() }),
  'POST /_local/faults': (body) => ({ plan: fabric.setFaults(body) }),
  'GET /_local/refusals': () => ({ data: fabric.refusals.list() }),
  'GET /_local/dead-letters': () => ({ data: fabric.deadLetters() }),
  'GET /_local/queues': () => fabric.queues(),
  'POST /_local/redrive': (body) => fabric.redrive(queueName(body)),
  'POST /_local/drain': async () => {
    await fabric.drain();
    return { queues: fabric.queues() };
  },
  'GET /_local/meter': () => ({ isOn: fabric.meter.on, data: fabric.meter.rows() }),
  'POST /_local/meter': (body) => {
    if (record(body)['on'] === false) return { data: fabric.meter.stop() };
    fabric.meter.start();
    return { isOn: true };
  },
});

const queueName = (body: unknown): string | undefined => {
  const { queue } = record(body);
  if (queue === undefined || typeof queue === 'string') return queue;
  throw new TypeError('"queue" is the name of a dead-letter queue, or absent for all');
};
