import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadAccount, loadEntries } from '../store/accounts.ts';
import { requireCard } from '../requests/require.ts';
import { showCardStatement } from '../view/show-credit.ts';
import type { GetGiftCard } from './contract.ts';

export const getGiftCard: UseCase<typeof GetGiftCard, Runtime> = async ({ params, query }, { db }) => {
  const card = requireCard(await loadAccount(db, params.accountId), params.accountId);
  return {
    status: 200,
    body: showCardStatement(card, await loadEntries(db, card.accountId, query)),
    version: card.version,
  };
};
