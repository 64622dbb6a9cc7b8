import { contactOf, type CustomerContact } from '../../customers/public.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { guestToken, keyedDigest } from '#shared/secrets/secrets.ts';
import { DAY, instant, type Clock } from '#shared/time/clock.ts';
import { backInStockErrors } from '../errors.ts';
import { StockSubscriptionRequested } from '../events.ts';
import { WAITS_DAYS, type StockSubscription, type AwaitedSku } from '../model/subscription.ts';
import { personOf } from '../store/person.ts';
import { subscriptionView } from '../view/subscription-view.ts';
import {
  keepContactPart,
  loadSubscription,
  SubscriptionMoved,
  subscriptionPart,
  subscriptionPartition,
} from '../store/subscriptions.ts';
import { unitsOf } from '../store/units.ts';
import { skuSoldHere } from '../requests/sku-sold-here.ts';
import { watchFor } from '../store/watches.ts';
import type { SubscribeToStock } from './contract.ts';
import { refuseTooMany } from './refuse-too-many.ts';

type Request = RequestOf<typeof SubscribeToStock>;

export const subscribeToStock: UseCase<typeof SubscribeToStock, Runtime> = async (request, runtime) => {
  const subscriptionId = await idOf(request, runtime);
  const subscription =
    (await earlierOf(subscriptionId, request, runtime)) ??
    (await subscribe(subscriptionId, request, runtime));
  // After it is waiting: whoever finds the line empty before, stops watching before.
  await watchFor(subscription, runtime);
  const { customerId } = subscription;
  const token =
    customerId === undefined ? await guestToken(runtime.secrets, 'subscription', subscriptionId) : undefined;
  return {
    status: 201,
    body: subscriptionView(subscription, runtime.clock.now(), token),
    version: subscription.version,
  };
};

/** A retry under the same key finds its subscription; under a secret, so that a key alone leads nobody to one. */
const idOf = async ({ idempotency }: Request, { ids, secrets }: Runtime): Promise<string> =>
  idempotency === undefined
    ? ids.next('sub')
    : derivedId('sub', keyedDigest(await secrets.get('tokens'), 'subscription-id', idempotency.key));

const earlierOf = async (
  subscriptionId: string,
  { idempotency }: Request,
  { db }: Runtime,
): Promise<StockSubscription | undefined> => {
  if (idempotency === undefined) return undefined;
  const earlier = await loadSubscription(db, subscriptionId);
  return replayed(earlier?.recentKeys, idempotency) === undefined ? undefined : earlier;
};

const subscribe = async (
  subscriptionId: string,
  request: Request,
  runtime: Runtime,
): Promise<StockSubscription> => {
  const { db, clock, secrets } = runtime;
  await refuseTooMany(request, runtime);
  const wanted = await skuSoldHere(request.body, runtime);
  const profile = await profileOf(request, runtime);
  requireReachable(request, profile);
  await requireSoldOut(wanted, runtime);
  const customerId = request.actor.kind === 'customer' ? request.actor.customerId : undefined;
  const contact = request.body.contact ?? {};
  const at = instant(clock);
  const subscription: StockSubscription = {
    subscriptionId,
    version: 1,
    status: isProven(request, profile) ? 'waiting' : 'unconfirmed',
    ...wanted,
    ...(customerId === undefined ? {} : { customerId }),
    person: await personOf(secrets, customerId, contact),
    subscribedAt: at,
    waitsSince: at,
    expiresAt: instant(clock, WAITS_DAYS * DAY),
    hasContact: request.body.contact !== undefined,
    recentKeys: remembered([], request.idempotency, 201),
  };
  // Before it is waiting, too: a crash between leaves a watch nobody needs, and nobody waiting whom no restock finds.
  await watchFor(wanted, runtime);
  const parts = [subscriptionPart(subscription, clock), requestedPart(subscription, request, clock)];
  if (subscription.hasContact) parts.push(keepContactPart(subscription, contact, clock));
  try {
    await commit(db, parts);
  } catch (error) {
    // The same request at the same time was faster.
    const earlier =
      error instanceof SubscriptionMoved ? await earlierOf(subscriptionId, request, runtime) : undefined;
    if (earlier === undefined) throw error;
    return earlier;
  }
  return subscription;
};

const profileOf = async ({ actor }: Request, runtime: Runtime): Promise<CustomerContact | undefined> =>
  actor.kind === 'customer' ? contactOf(runtime, actor.customerId) : undefined;

/** A customer who is reached as their profile says, by an address they proved. Anybody else may type any address. */
const isProven = ({ body: { contact } }: Request, profile: CustomerContact | undefined): boolean =>
  contact?.email === undefined && contact?.phone === undefined && (profile?.proven ?? []).length > 0;

/** The event of an address that has to be confirmed first. */
const requestedPart = (
  subscription: StockSubscription,
  cause: Pick<Request, 'actor' | 'origin'>,
  clock: Clock,
): TransactionPart => {
  const { subscriptionId, channel, customerId, version, status, subscribedAt } = subscription;
  const event = eventOf(StockSubscriptionRequested, {
    aggregateId: subscriptionId,
    aggregateVersion: version,
    occurredAt: subscribedAt,
    channel,
    cause: causeOf(cause),
    data: { subscriptionId, channel, customerId },
  });
  return outboxPart(clock, subscriptionPartition(subscriptionId), status === 'unconfirmed' ? [event] : []);
};

const requireReachable = ({ actor, body }: Request, profile: CustomerContact | undefined): void => {
  const left = body.contact ?? {};
  if (left.email !== undefined || left.phone !== undefined) return;
  if (profile?.email !== undefined || profile?.phone !== undefined) return;
  const detail =
    actor.kind === 'customer'
      ? 'your profile has no e-mail address and no phone number; send one in `contact`'
      : 'a guest must send an e-mail address or a phone number';
  throw problem(backInStockErrors.CONTACT_REQUIRED, {
    detail,
    errors: [{ pointer: '/body/contact', code: 'CONTACT_REQUIRED', detail }],
  });
};

const requireSoldOut = async (wanted: AwaitedSku, runtime: Runtime): Promise<void> => {
  const available = await unitsOf(wanted, runtime);
  if (available === 0) return;
  throw problem(backInStockErrors.AVAILABLE_NOW, {
    detail: `${available} of ${wanted.sku} can be bought now`,
    extensions: { available },
  });
};
