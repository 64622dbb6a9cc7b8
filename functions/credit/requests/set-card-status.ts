import type { Database } from '#shared/dynamodb/database.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { creditErrors } from '../errors.ts';
import type { CreditAccount } from '../model/account.ts';
import { loadAccount, saveAccountAction } from '../store/accounts.ts';
import { requireCard } from './require.ts';

/** Activates or blocks a gift card; repeating it has no effect. */
export const setCardStatus = async (
  status: 'active' | 'blocked',
  { params, ifMatch }: { readonly params: { readonly accountId: string }; readonly ifMatch?: number },
  db: Database,
): Promise<CreditAccount> => {
  const wait = backOff({ baseMs: 10, budgetMs: 2000 });
  for (;;) {
    const card = requireCard(await loadAccount(db, params.accountId), params.accountId);
    if (card.status === 'voided')
      throw problem(creditErrors.GIFT_CARD_VOIDED, { detail: `the gift card ${card.accountId} is void` });
    if (card.status === status) return card;
    checkVersion(ifMatch, card.version, 'optional');
    const changed = { ...card, status, version: card.version + 1 };
    if ((await db.writeOne(saveAccountAction(changed))) === undefined) return changed;
    await wait();
  }
};
