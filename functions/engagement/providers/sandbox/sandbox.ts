import type { Database } from '#shared/dynamodb/database.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { sandboxCopyKey } from '../../store/keys.ts';
import { stopHeaders, type MessageProvider } from '../provider.ts';

/** Addresses that a provider refuses; to try out what happens then. */
const REFUSED = /@refused\.example$|^\+999/;

/** Carries nothing out of the house: it keeps what a person would have got, for the inbox page. */
export const sandboxProvider = ({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): MessageProvider => ({
  dedupes: true,
  media: ['email', 'sms', 'whatsapp', 'push'],
  send: async (message) => {
    const { key, medium, address, from, content, ttl } = message;
    if (REFUSED.test(address)) return { accepted: false, reason: 'address_refused' };
    await db.writeOne(
      put(sandboxCopyKey(key), {
        messageId: key,
        medium,
        to: address,
        from,
        ...content,
        headers: stopHeaders(message),
        sentAt: instant(clock),
        ttl,
      }),
    );
    return { accepted: true };
  },
});
