import { withdrawMarketing } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { changeStanding } from '../store/address-standings.ts';
import { stoppableMessage } from '../requests/stoppable-message.ts';
import { noteReport } from '../store/note-report.ts';
import { stopPage } from '../templates/stop-page.ts';
import type { Unsubscribe } from './contract.ts';

/** The wording of the link, for the record of the withdrawal. */
const TEXT_VERSION = 'stop-link-1';

export const unsubscribe: UseCase<typeof Unsubscribe, Runtime> = async (request, runtime) => {
  const { params, query, actor, origin } = request;
  const message = await stoppableMessage(runtime, params.messageId, query.token);
  const { customerId, recipient, medium = 'email', locale = 'en' } = message;
  if (recipient !== undefined) {
    await changeStanding(runtime, recipient, ({ status }) =>
      status === 'stopped' ? undefined : { standing: { status: 'stopped' } },
    );
  } else if (customerId !== undefined) {
    const asked = { medium, source: 'stop-link', textVersion: TEXT_VERSION, actor, origin };
    await withdrawMarketing(runtime, customerId, asked);
  }
  await noteReport(runtime, message.messageId, 'unsubscribedAt');
  return { status: 200, ...stopPage(locale, 'done') };
};
