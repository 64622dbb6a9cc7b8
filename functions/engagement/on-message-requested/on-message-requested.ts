import type { MessageRequested } from '../../journeys/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { sendNew } from '../sending/send-once.ts';

/** Sends a message that a journey asked for: once for each step of a run, however often it is asked. */
export const onMessageRequested: Consumer<typeof MessageRequested, SendingDependencies> = async (
  { metadata, data },
  dependencies,
) => {
  const { messageId, purpose, customerId, channel, templateId, journeyId, facts, coupon } = data;
  const { rules, why, enteredAt } = data;
  await sendNew(
    {
      messageId,
      template: 'own',
      purpose,
      to: `customer:${customerId}`,
      channel,
      customerId,
      own: { templateId, journeyId, facts, coupon, rules, why, since: enteredAt },
      correlationId: metadata.correlationId,
    },
    dependencies,
  );
};
