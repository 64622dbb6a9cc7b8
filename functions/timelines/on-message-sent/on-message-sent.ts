import type { MessageSent } from '../../engagement/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addToTimeline } from '../requests/add-to-timeline.ts';

export const onMessageSent: Consumer<typeof MessageSent, Runtime> = (event, runtime) => {
  const { messageId, orderId, template } = event.data;
  return addToTimeline(event, { type: 'message_sent', reference: messageId, orderId, template }, runtime);
};
