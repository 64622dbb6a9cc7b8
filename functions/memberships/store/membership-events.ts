import type * as z from 'zod/mini';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { MembershipEnded, MembershipRenewed, MembershipStarted } from '../events.ts';
import { isRunning, type Membership } from '../model/membership.ts';

interface EventCircumstances {
  readonly at: string;
  readonly cause: Cause;
}

const factsOf = ({ customerId, planId, version }: Membership, { at, cause }: EventCircumstances) => ({
  aggregateId: `membership:${customerId}:${planId}`,
  aggregateVersion: version,
  occurredAt: at,
  cause,
});

const dataOf = ({ customerId, planId, endsAt }: Membership) => ({ customerId, planId, endsAt });

/** A membership that ran before is renewed. */
export const boughtEvent = (
  before: Membership,
  after: Membership,
  orderId: string,
  circumstances: EventCircumstances,
): OutgoingEvent =>
  eventOf(isRunning(before, circumstances.at) ? MembershipRenewed : MembershipStarted, {
    ...factsOf(after, circumstances),
    data: { ...dataOf(after), orderId },
  });

/** Nothing while it goes on. */
export const endedEvents = (
  before: Membership,
  after: Membership,
  reason: z.output<typeof MembershipEnded.data>['reason'],
  circumstances: EventCircumstances,
): readonly OutgoingEvent[] =>
  before.status === 'active' && after.status === 'ended'
    ? [eventOf(MembershipEnded, { ...factsOf(after, circumstances), data: { ...dataOf(after), reason } })]
    : [];
