/** A gift card, store credit or points that are to pay for this cart. The code of a card is not kept. */
export interface CartCredit {
  readonly kind: 'gift_card' | 'store_credit' | 'points';
  readonly accountId: string;
  /** Of a gift card: the end of its code. */
  readonly lastFour?: string;
  /** What it could pay when the shopper last put it in, minor units; less at checkout is told before anything is taken. */
  readonly seen: number;
  /** What it pays at most, minor units. @default all it has */
  readonly most?: number;
  /** Of points: what one paid when they were put in, minor units. */
  readonly pointWorth?: number;
}

/** Gift cards of one cart. */
export const MAX_GIFT_CARDS = 5;

/** The credits with one more; gift cards pay first, in the order they were put in, then store credit and points. */
export const withCredit = (
  credits: readonly CartCredit[] | undefined,
  credit: CartCredit,
): readonly CartCredit[] => {
  const known = (credits ?? []).some(({ accountId }) => accountId === credit.accountId);
  const all = known
    ? (credits ?? []).map((each) => (each.accountId === credit.accountId ? credit : each))
    : [...(credits ?? []), credit];
  return [...all.filter(isCard), ...all.filter((each) => !isCard(each))];
};

export const withoutCredit = (
  credits: readonly CartCredit[] | undefined,
  accountId: string,
): readonly CartCredit[] => (credits ?? []).filter((each) => each.accountId !== accountId);

/** Gift cards of a guest's cart follow into the customer's own. */
export const mergeCredits = (
  existing: readonly CartCredit[] | undefined,
  guest: readonly CartCredit[] | undefined,
): readonly CartCredit[] =>
  (guest ?? []).reduce<readonly CartCredit[]>(
    (all, credit) =>
      all.filter(isCard).length < MAX_GIFT_CARDS ||
      all.some(({ accountId }) => accountId === credit.accountId)
        ? withCredit(all, credit)
        : all,
    existing ?? [],
  );

const isCard = ({ kind }: CartCredit): boolean => kind === 'gift_card';
