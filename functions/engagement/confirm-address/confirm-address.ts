import { causeOf, eventOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { AddressConfirmed } from '../events.ts';
import { changeStanding } from '../store/address-standings.ts';
import { confirmableMessage } from '../requests/confirmable-message.ts';
import { confirmPage } from '../templates/confirm-page.ts';
import type { ConfirmAddress } from './contract.ts';

export const confirmAddress: UseCase<typeof ConfirmAddress, Runtime> = async (request, runtime) => {
  const { messageId } = request.params;
  const {
    recipient,
    locale = 'en',
    channel,
  } = await confirmableMessage(runtime, messageId, request.query.token);
  await changeStanding(runtime, recipient, ({ status, subscriptionIds }) => {
    if (status === 'confirmed' && subscriptionIds.length === 0) return undefined;
    return {
      standing: { status: 'confirmed', subscriptionIds: [] },
      event: (version) =>
        eventOf(AddressConfirmed, {
          aggregateId: messageId,
          aggregateVersion: version,
          occurredAt: instant(runtime.clock),
          channel,
          cause: causeOf(request),
          data: { subscriptionIds: [...subscriptionIds] },
        }),
    };
  });
  return { status: 200, ...confirmPage(locale, 'done') };
};
