import type { Credit, Tender } from './quote.ts';

/** Lets each tender pay what it can of the total, one after the other; what is left is due. `inMoney` of it is not theirs to pay. */
export const payByCredit = (
  total: number,
  tenders: readonly Tender[],
  inMoney = 0,
): { readonly credits: readonly Credit[]; readonly due: number } => {
  const credits: Credit[] = [];
  let due = total;
  for (const { kind, id, balance, step = 1 } of tenders) {
    const most = Math.min(due - inMoney, balance);
    const amount = most - (most % step);
    if (amount <= 0) continue;
    credits.push({ kind, id, amount });
    due -= amount;
  }
  return { credits, due };
};
