import { personIdFor } from '../../customers/public.ts';
import type { OrderCancelled } from '../../orders/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { emptyMembership, withdrawn } from '../model/membership.ts';
import type { MembershipPlan } from '../model/plan.ts';
import { endedEvents } from '../store/membership-events.ts';
import { isMembershipMoved, findMembership, saveMembershipPart } from '../store/memberships.ts';
import { readPlans } from '../store/plans.ts';

type CancelledOrderEvent = Parameters<Consumer<typeof OrderCancelled, Runtime>>[0];

/** Takes away the memberships of a cancelled order: its money goes back with the order. */
export const onOrderCancelled: Consumer<typeof OrderCancelled, Runtime> = async (event, runtime) => {
  const { customerId, from, lines } = event.data;
  if (customerId === undefined || from !== 'paid') return;
  const plans = (await readPlans(runtime.db)).filter(({ sku }) => lines.some((line) => line.sku === sku));
  for (const plan of plans)
    await decideAgain(isMembershipMoved, () => withdrawOnce(customerId, plan, event, runtime));
};

const withdrawOnce = async (
  customerId: string,
  plan: MembershipPlan,
  event: CancelledOrderEvent,
  { db, clock }: Runtime,
): Promise<void> => {
  const { orderId } = event.data;
  const at = instant(clock);
  const personId = await personIdFor(db, customerId);
  const before =
    (await findMembership(db, personId, { planId: plan.planId, orderId, at })) ??
    emptyMembership(personId, plan, at);
  if (before.withdrawn.includes(orderId)) return;
  const after = withdrawn(before, [orderId], at);
  const cause = causedBy(event, 'memberships-on-order-cancelled');
  const events = endedEvents(before, after, 'order_cancelled', { at, cause });
  await commit(db, [await saveMembershipPart(after, events, { db, clock, cause, personId })]);
};
