import { channelOf } from '../../channels/public.ts';
import type { EventBus } from '#shared/events/event-bus.ts';
import { actorOf, causeOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { behaviourErrors } from '../errors.ts';
import { BEHAVIOUR } from '../model/behaviour.ts';
import { anonymousEvents, forgetAnonymous, keepAnonymous } from '../store/anonymous-events.ts';
import type { TrackEvents } from './contract.ts';

const MOST_BYTES = 8192;

type Dependencies = Runtime & { readonly bus: EventBus };
type Request = RequestOf<typeof TrackEvents>;
type Tracked = Request['body']['batch'][number];

export const trackEvents: UseCase<typeof TrackEvents, Dependencies> = async (request, runtime) => {
  const { batch, channel } = request.body;
  batch.forEach((event, at) => refuse(event, at, request));
  await channelOf(runtime.db, runtime.clock, channel, '/body/channel');
  const earlier = await joinedBy(request, runtime);
  const all = [...earlier.flatMap(({ events }) => events), ...batch];
  await runtime.bus.publish(all.map((event) => onBus(event, request, runtime)));
  for (const { anonymousId, events } of earlier) await forgetAnonymous(runtime.db, anonymousId, events);
  if (request.actor.kind === 'guest') await keepGuest(request, runtime);
  return { status: 202, body: { accepted: batch.length } };
};

/** What a customer did under the anonymous ids of this request before they signed in: it is theirs now, once. */
const joinedBy = async ({ actor, body: { batch } }: Request, runtime: Dependencies) => {
  if (actor.kind !== 'customer') return [];
  const ids = [...new Set(batch.flatMap(({ anonymousId }) => anonymousId ?? []))];
  return Promise.all(
    ids.map(async (anonymousId) => ({ anonymousId, events: await anonymousEvents(runtime, anonymousId) })),
  );
};

/** Nobody can join what another device did without its id, which is random and stays on that device. */
const keepGuest = ({ body: { batch, channel } }: Request, runtime: Dependencies): Promise<void> =>
  keepAnonymous(
    runtime,
    batch.flatMap(({ anonymousId, messageId, event, properties, timestamp = instant(runtime.clock) }) =>
      anonymousId === undefined ? [] : [{ anonymousId, messageId, event, properties, timestamp, channel }],
    ),
  );

/** Staff and machines are trusted with any name; shoppers are not, for a name may trigger a coupon. */
const isTrusted = ({ actor }: Request): boolean => actor.kind !== 'guest' && actor.kind !== 'customer';

const refuse = ({ event, properties }: Tracked, at: number, request: Request): void => {
  const pointer = `/body/batch/${at}`;
  if (!isTrusted(request) && !BEHAVIOUR.includes(event)) {
    const detail = `${event} is not a name of Segment’s e-commerce specification`;
    const errors = [{ pointer: `${pointer}/event`, code: 'EVENT_NAME_REFUSED', detail }];
    throw problem(behaviourErrors.EVENT_NAME_REFUSED, { detail, errors });
  }
  const bytes = Buffer.byteLength(JSON.stringify(properties));
  if (bytes <= MOST_BYTES) return;
  const detail = `the properties have ${bytes} bytes; ${MOST_BYTES} are allowed`;
  const errors = [{ pointer: `${pointer}/properties`, code: 'EVENT_TOO_LARGE', detail }];
  throw problem(behaviourErrors.EVENT_TOO_LARGE, { detail, errors });
};

/** What shoppers send cannot name another customer, nor themselves when they are not signed in. */
const customerOf = ({ customerId }: Tracked, request: Request): string | undefined => {
  const { actor } = request;
  if (actor.kind === 'customer') return actor.customerId;
  return isTrusted(request) ? customerId : undefined;
};

const onBus = (
  event: Tracked & { readonly channel?: string },
  request: Request,
  { clock }: Dependencies,
): OutgoingEvent => {
  const { messageId, anonymousId, properties, timestamp = instant(clock) } = event;
  const cause = causeOf(request);
  const customerId = customerOf(event, request);
  return {
    source: 'satu.behaviour',
    metadata: {
      // Of the caller, so that nobody takes another one's message id.
      eventId: `behaviour:${customerId ?? anonymousId ?? 'guest'}:${messageId}`,
      type: event.event,
      version: 1,
      occurredAt: timestamp,
      aggregateId: messageId,
      aggregateVersion: 1,
      correlationId: cause.correlationId,
      channel: event.channel ?? request.body.channel,
      actor: actorOf(cause),
      traceparent: cause.traceparent,
    },
    data: { ...properties, customerId, anonymousId, channel: event.channel ?? request.body.channel },
  };
};
