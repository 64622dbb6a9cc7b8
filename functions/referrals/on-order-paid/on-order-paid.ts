import { findProfiles } from '../../customers/public.ts';
import { householdOfCustomer } from '../../households/public.ts';
import { contactsOfOrders, hasOrderedBefore, loadOrder } from '../../orders/public.ts';
import type { OrderPaid } from '../../orders/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { afterOrder, type Referral } from '../model/referral.ts';
import { suspicionsOf } from '../model/suspicions.ts';
import { together, traitsOfContact, traitsOfProfile } from '../requests/traits.ts';
import { loadProgramme, loadReferral, ReferralMoved, saveReferralParts } from '../store/referrals.ts';

/** The first order of a referred customer starts the time until both are rewarded. The second event of it changes nothing. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async ({ data }, runtime) => {
  const { customerId, orderId } = data;
  if (customerId === undefined) return;
  await decideAgain(
    (error) => error instanceof ReferralMoved,
    async () => {
      const referral = await loadReferral(runtime.db, customerId);
      if (referral?.status !== 'claimed') return;
      const [first, programme] = await Promise.all([
        firstOrderOf(referral, orderId, runtime),
        loadProgramme(runtime.db),
      ]);
      const next = afterOrder(referral, first, programme, runtime.clock.now());
      if (next === undefined) return;
      const saved = { ...next, version: referral.version + 1 };
      await commit(runtime.db, saveReferralParts(saved, [], runtime.clock));
    },
  );
};

const firstOrderOf = async (
  { customerId, referrerId }: Referral,
  orderId: string,
  { db, secrets }: Runtime,
) => {
  const [order, contacts, profiles] = await Promise.all([
    loadOrder(db, orderId),
    contactsOfOrders(db, [orderId]),
    findProfiles(db, [referrerId, customerId]),
  ]);
  const [referrer, customer] = profiles.map(traitsOfProfile);
  const typed = await traitsOfContact(contacts.get(orderId), secrets);
  const isFirst =
    order !== undefined && !(await hasOrderedBefore(db, { customerId, orderId, placedAt: order.placedAt }));
  const found =
    referrer === undefined || customer === undefined ? [] : suspicionsOf(referrer, together(customer, typed));
  const household = await householdOfCustomer(db, customerId);
  const doLiveTogether = household?.members.some((member) => member.customerId === referrerId) === true;
  const suspicions = doLiveTogether ? [...found, 'same_household' as const] : found;
  return { orderId, isFirst, suspicions };
};
