import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { usableOf } from '../model/account.ts';
import { cardOfCaller } from '../requests/card-of-caller.ts';
import { maySeeCredit } from '../requests/require.ts';
import type { CheckGiftCard } from './contract.ts';

export const checkGiftCard: UseCase<typeof CheckGiftCard, Runtime> = async (request, runtime) => {
  const card = await cardOfCaller(request.body, request, runtime);
  const { accountId, lastFour = '', currency, expiresAt } = card;
  return {
    status: 200,
    body: {
      ...(maySeeCredit(request.actor) ? { accountId } : {}),
      lastFour,
      currency,
      balance: usableOf(card, instant(runtime.clock)),
      expiresAt,
    },
  };
};
