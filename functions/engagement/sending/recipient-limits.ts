import type { Outgoing } from '../model/decision.ts';
import type { Message } from '../model/message.ts';
import { localDate } from '../model/quiet-hours.ts';
import type { Allowance } from '../store/message-log.ts';
import type { SendingDependencies } from './dependencies.ts';

/**
 * What one message counts against. Marketing is counted for a customer, or for the address of a guest: carts cost
 * nothing. Whatever goes to an address that nobody proved is counted for the address.
 */
export const allowancesOf = (
  { purpose, template, customerId, messageId, recipient }: Message,
  { timeZone }: Pick<Outgoing, 'timeZone'>,
  { clock, settings }: SendingDependencies,
): readonly Allowance[] => {
  const date = localDate(clock.now(), timeZone);
  const count = (reference: string, perDay: number, reason: Allowance['reason']): Allowance => ({
    reference,
    date,
    perDay,
    reason,
  });
  const person = recipient ?? customerId ?? messageId;
  return [
    ...(purpose === 'marketing' ? [count(person, settings.marketingPerDay, 'frequency_cap')] : []),
    ...(recipient === undefined
      ? []
      : [count(`any-${recipient}`, settings.unprovenPerDay, 'recipient_limit')]),
    ...(recipient !== undefined && template === 'confirm-address'
      ? [count(`ask-${recipient}`, settings.questionsPerDay, 'recipient_limit')]
      : []),
  ];
};
