import type { Outgoing } from '../model/decision.ts';
import { countedCaps, mondayOf } from '../model/marketing-caps.ts';
import type { Message } from '../model/message.ts';
import { localDate } from '../model/quiet-hours.ts';
import type { MessageAllowance } from '../store/message-log.ts';
import type { SendingDependencies } from './dependencies.ts';

/**
 * What one message counts against. Marketing is counted for a customer, or for the address of a guest: carts cost
 * nothing. Whatever goes to an address that nobody proved is counted for the address.
 */
export const allowancesOf = (
  message: Message,
  outgoing: Pick<Outgoing, 'timeZone' | 'route'>,
  { clock, settings }: SendingDependencies,
): readonly MessageAllowance[] => {
  const { purpose, template, recipient } = message;
  const date = localDate(clock.now(), outgoing.timeZone);
  const perDay = (reference: string, most: number): MessageAllowance => ({
    reference,
    date,
    counts: [{ name: 'count', most }],
    reason: 'recipient_limit',
  });
  return [
    ...(purpose === 'marketing' ? [marketingAllowance(message, outgoing, date, settings)] : []),
    ...(recipient === undefined ? [] : [perDay(`any-${recipient}`, settings.unprovenPerDay)]),
    ...(recipient !== undefined && template === 'confirm-address'
      ? [perDay(`ask-${recipient}`, settings.questionsPerDay)]
      : []),
  ];
};

const marketingAllowance = (
  { recipient, customerId, messageId, own }: Message,
  { route }: Pick<Outgoing, 'route'>,
  date: string,
  { marketingCaps }: SendingDependencies['settings'],
): MessageAllowance => ({
  reference: recipient ?? customerId ?? messageId,
  date: mondayOf(date),
  counts: countedCaps(marketingCaps, date, route.medium, own?.rules?.priority ?? 'normal'),
  reason: 'frequency_cap',
});
