import { loadOrderAndAccount } from '../../payments/public.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadReturns } from '../store/returns.ts';
import { decideExchangeAgain } from './decide-exchange-again.ts';
import { endExchange } from './end-exchange.ts';

/** Ends the exchange of a return that was refused, cancelled or has expired; once, by the status of the exchange. */
export const endExchangeOf = (
  { orderId, returnId }: { readonly orderId: string; readonly returnId: string },
  cause: Cause,
  runtime: Runtime,
): Promise<void> =>
  decideExchangeAgain(async () => {
    const returns = await loadReturns(runtime.db, orderId);
    const ended = returns.returns.find((each) => each.returnId === returnId);
    if (ended?.exchange?.status !== 'open') return;
    const found = await loadOrderAndAccount(runtime.db, orderId);
    if (found === undefined) return;
    await endExchange({ ...found, returns }, ended, ended.exchange, cause, runtime);
  });
