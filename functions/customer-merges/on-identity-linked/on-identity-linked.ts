import type { IdentityLinked } from '../../customers/events.ts';
import { addressDigestOf, contactOf, mergeProfiles } from '../../customers/public.ts';
import { joinGuestOrder, ordersOfAddress } from '../../orders/public.ts';
import { causedBy, type EventOf } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';

/**
 * Somebody showed that an address is theirs: what they ordered as a guest with it becomes theirs, and a profile without
 * a login that had this e-mail address is merged into theirs. Phones and addresses that several profiles have merge
 * nobody, because families share them.
 */
export const onIdentityLinked: Consumer<typeof IdentityLinked, Runtime> = async (event, runtime) => {
  const { customerId, identities } = event.data;
  const verified = identities.filter(({ proof }) => proof === 'verified');
  for (const { type } of verified)
    if (type === 'email' || type === 'phone') await joinOrders(customerId, type, runtime);
  for (const identity of verified) await mergeFormer(identity, event, runtime);
};

const joinOrders = async (
  customerId: string,
  type: 'email' | 'phone',
  { db, clock, secrets }: Runtime,
): Promise<void> => {
  const contact = await contactOf({ db, clock }, customerId);
  const address = contact?.proven.includes(type) === true ? contact[type] : undefined;
  if (address === undefined) return;
  const digest = await addressDigestOf(secrets, type, address);
  for (const orderId of await ordersOfAddress(db, digest, instant(clock)))
    await joinGuestOrder(db, orderId, customerId);
};

const mergeFormer = async (
  { type, from, shared }: EventOf<typeof IdentityLinked>['data']['identities'][number],
  event: EventOf<typeof IdentityLinked>,
  runtime: Runtime,
): Promise<void> => {
  if (type !== 'email' || from === undefined || shared === true) return;
  const by = causedBy(event, 'on-identity-linked');
  // Two logins, or a profile that was merged elsewhere meanwhile, stay apart: staff may look at them.
  await mergeProfiles([event.data.customerId, from], { cause: 'verified_identity', by }, runtime);
};
