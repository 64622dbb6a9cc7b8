import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const facts = z.object({
  customerId: field.id,
  planId: field.id,
  endsAt: field.instant.check(z.describe('Benefits end then')),
});

export const MembershipStarted = defineEvent({
  type: 'MembershipStarted',
  domain: 'memberships',
  version: 1,
  summary: 'A customer became a member: the order with the plan was paid.',
  delivery: 'outbox',
  data: z.extend(facts, { orderId: field.id }),
});

export const MembershipRenewed = defineEvent({
  type: 'MembershipRenewed',
  domain: 'memberships',
  version: 1,
  summary: 'A member paid for another period, which begins when the current one ends.',
  delivery: 'outbox',
  data: z.extend(facts, { orderId: field.id }),
});

export const MembershipEnded = defineEvent({
  type: 'MembershipEnded',
  domain: 'memberships',
  version: 1,
  summary: 'A membership ended.',
  delivery: 'outbox',
  data: z.extend(facts, {
    reason: z
      .enum(['expired', 'cancelled', 'order_cancelled'])
      .check(z.describe('`cancelled` by the member; `order_cancelled`: what had paid for it was cancelled')),
  }),
});
