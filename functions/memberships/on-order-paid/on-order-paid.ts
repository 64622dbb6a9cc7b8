import { personIdFor } from '../../customers/public.ts';
import type { OrderPaid } from '../../orders/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { bought, emptyMembership, type MembershipPurchase } from '../model/membership.ts';
import type { MembershipPlan } from '../model/plan.ts';
import { boughtEvent } from '../store/membership-events.ts';
import { isMembershipMoved, findMembership, saveMembershipPart } from '../store/memberships.ts';
import { readPlans } from '../store/plans.ts';

type PaidOrderEvent = Parameters<Consumer<typeof OrderPaid, Runtime>>[0];

/** Starts or renews the memberships that a paid order bought. Guests cannot be members. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, runtime) => {
  const { customerId, lines } = event.data;
  if (customerId === undefined) return;
  const plans = (await readPlans(runtime.db)).filter(({ sku }) => lines.some((line) => line.sku === sku));
  for (const plan of plans)
    await decideAgain(isMembershipMoved, () => startOnce(customerId, plan, event, runtime));
};

/** The order itself is what a membership remembers, so an event that comes twice starts nothing twice. */
const startOnce = async (
  customerId: string,
  plan: MembershipPlan,
  event: PaidOrderEvent,
  { db, clock }: Runtime,
): Promise<void> => {
  const { occurredAt: at } = event.metadata;
  const personId = await personIdFor(db, customerId);
  const before =
    (await findMembership(db, personId, { planId: plan.planId, orderId: event.data.orderId, at })) ??
    emptyMembership(personId, plan, at);
  const after = bought(before, plan, purchaseOf(event, plan));
  if (after === undefined) return;
  const cause = causedBy(event, 'memberships-on-order-paid');
  const started = boughtEvent(before, after, event.data.orderId, { at, cause });
  await commit(db, [await saveMembershipPart(after, [started], { db, clock, cause, personId })]);
};

const purchaseOf = ({ data, metadata }: PaidOrderEvent, { sku }: MembershipPlan): MembershipPurchase => {
  const lines = data.lines.filter((line) => line.sku === sku);
  return {
    orderId: data.orderId,
    currency: data.currency,
    at: metadata.occurredAt,
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    paid: lines.reduce((sum, line) => sum + line.total, 0),
  };
};
