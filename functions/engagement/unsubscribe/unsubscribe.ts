import { withdrawMarketing } from '../../customers/public.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { stopKey } from '../store/keys.ts';
import { stoppableMessage } from '../store/stoppable-message.ts';
import { stopPage } from '../templates/stop-page.ts';
import type { Unsubscribe } from './contract.ts';

/** The wording of the link, for the record of the withdrawal. */
const TEXT_VERSION = 'stop-link-1';

export const unsubscribe: UseCase<typeof Unsubscribe, Runtime> = async (request, runtime) => {
  const { params, query, actor, origin } = request;
  const message = await stoppableMessage(runtime, params.messageId, query.token);
  const { customerId, cartId, medium = 'email', locale = 'en', ttl } = message;
  if (customerId !== undefined) {
    const asked = { medium, source: 'stop-link', textVersion: TEXT_VERSION, actor, origin };
    await withdrawMarketing(runtime, customerId, asked);
  } else if (cartId !== undefined) {
    await runtime.db.writeOne(put(stopKey(cartId), { ttl }));
  }
  return { status: 200, ...stopPage(locale, 'done') };
};
