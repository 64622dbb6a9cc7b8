import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadAccount } from '../store/accounts.ts';
import { requireCard } from '../store/require.ts';
import { shownCardStatement } from '../store/shown.ts';
import type { GetGiftCard } from './contract.ts';

export const getGiftCard: UseCase<typeof GetGiftCard, Runtime> = async ({ params, query }, { db }) => {
  const card = requireCard(await loadAccount(db, params.accountId), params.accountId);
  return { status: 200, body: await shownCardStatement(card, db, query), version: card.version };
};
