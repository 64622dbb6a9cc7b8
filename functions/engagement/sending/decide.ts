import type { Decision } from '../model/decision.ts';
import type { Draft } from '../model/message.ts';
import { decideBackInStock } from './decide-back-in-stock.ts';
import { decideClaimNews } from './decide-claim-news.ts';
import { decideGiftCard } from './decide-gift-card.ts';
import { decideNudge } from './decide-nudge.ts';
import { decideOrderNews } from './decide-order-news.ts';
import type { Means } from './means.ts';

/** What becomes of a message at this moment, by what it is about. */
export const decide = (draft: Draft, means: Means): Promise<Decision> => {
  switch (draft.template) {
    case 'cart-abandoned':
      return decideNudge(draft, means);
    case 'order-placed':
    case 'order-paid':
      return decideOrderNews(draft, means);
    case 'gift-card':
      return decideGiftCard(draft, means);
    case 'back-in-stock':
      return decideBackInStock(draft, means);
    case 'price-match-approved':
    case 'price-match-rejected':
      return decideClaimNews(draft, means);
  }
};
