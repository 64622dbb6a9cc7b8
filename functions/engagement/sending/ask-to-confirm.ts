import { derivedId } from '#shared/ids/ids.ts';
import { MOST_WAITING, type AddressStanding } from '../model/address-standing.ts';
import type { Draft } from '../model/message.ts';
import { changeStanding } from '../store/address-standings.ts';
import type { SendingDependencies } from './dependencies.ts';

/** The question whether an address wants what was asked for in its name: one for each subscription or cart. */
export const confirmationDraft = ({
  to,
  channel,
  customerId,
  cartId,
  subscriptionId,
  correlationId,
}: Omit<Draft, 'messageId' | 'template' | 'purpose'>): Draft => ({
  messageId: derivedId('msg', 'confirm-address', to),
  template: 'confirm-address',
  purpose: 'transactional',
  to,
  channel,
  customerId,
  cartId,
  subscriptionId,
  correlationId,
});

/**
 * Remembers a subscription until its address is confirmed, by this question or an earlier one.
 *
 * @returns what is known of the address
 */
export const awaitConfirmation = (
  recipient: string,
  subscriptionId: string,
  dependencies: SendingDependencies,
): Promise<AddressStanding> =>
  changeStanding(dependencies, recipient, ({ status, subscriptionIds }) => {
    const isKnown = subscriptionIds.includes(subscriptionId) || subscriptionIds.length >= MOST_WAITING;
    if (status === 'confirmed' || isKnown) return undefined;
    return { standing: { subscriptionIds: [...subscriptionIds, subscriptionId] } };
  });
