import { loadDirectory } from '../../channels/public.ts';
import { purchaseOrderForSupplier } from '../../purchasing/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { localeOf } from '../model/recipient.ts';
import { purchaseOrderLetter } from '../templates/purchase-order.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/** A purchase order goes to the e-mail address its supplier has now, unless the order has ended meanwhile. */
export const decidePurchaseOrder = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock, provider } = dependencies;
  const [found, directory] = await Promise.all([
    purchaseOrderForSupplier(db, draft.purchaseOrderId ?? ''),
    loadDirectory(db, clock, draft.channel),
  ]);
  if (found === undefined) return { kind: 'skip', reason: 'order_ended' };
  const address = found.supplier.email;
  if (address === undefined || provider?.media.includes('email') === false)
    return { kind: 'skip', reason: 'no_address' };
  const channel = directory.channels.get(draft.channel);
  const brand = channel?.brand ?? draft.channel;
  const location = directory.locations.get(found.order.locationId);
  const timeZone = location?.timeZone ?? timeZoneOf(channel, directory, dependencies);
  const locale = localeOf(found.supplier.locale, channel?.country ?? '');
  return {
    kind: 'send',
    route: { medium: 'email', address },
    locale,
    from: brand,
    letter: purchaseOrderLetter({ ...found, brand, timeZone, location }, locale),
    // Staff entered the address.
    isProven: true,
    timeZone,
  };
};
