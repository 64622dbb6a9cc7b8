import type { OrderPaid } from '../../orders/events.ts';
import { loadOrder } from '../../orders/store/parts.ts';
import { commit } from '../../../shared/dynamodb/transaction.ts';
import { actorOf, causedBy } from '../../../shared/events/envelope.ts';
import type { Consumer } from '../../../shared/events/events-handler.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { instant } from '../../../shared/time/clock.ts';
import { capture } from '../model/movements.ts';
import { decideAgainIfCreditMoved, loadAccount, MovedBefore, postPart } from '../store/accounts.ts';
import { orderSteps } from '../store/keys.ts';

const NAME = 'credit-on-order-paid';

/** What the order held is spent now. The entry is the inbox: the same order is captured once. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, runtime) => {
  const { orderId } = event.data;
  const order = await loadOrder(runtime.db, orderId);
  const cause = causedBy(event, NAME);
  for (const { accountId, amount } of order?.credits ?? [])
    await decideAgainIfCreditMoved(async () => {
      const account = await loadAccount(runtime.db, accountId);
      if (account === undefined) return;
      const facts = {
        step: `${orderSteps(orderId)}CAPTURE`,
        at: instant(runtime.clock),
        actor: actorOf(cause),
        orderId,
      };
      await commit(runtime.db, [postPart(capture(account, amount, facts), { clock: runtime.clock, cause })]);
    }).catch(unlessDone);
};

const unlessDone = (error: unknown): void => {
  if (!(error instanceof MovedBefore)) throw error;
};
