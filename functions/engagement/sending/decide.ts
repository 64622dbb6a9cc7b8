import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { decideBackInStock } from './decide-back-in-stock.ts';
import { decidePriceMatchMessage } from './decide-price-match-message.ts';
import { decideConfirmation } from './decide-confirmation.ts';
import { decideFulfilmentMessage } from './decide-fulfilment-message.ts';
import { decideGiftCard } from './decide-gift-card.ts';
import { decideCartReminder } from './decide-cart-reminder.ts';
import { decideOwnMessage } from './decide-own-message.ts';
import { decideOrderMessage } from './decide-order-message.ts';
import { decidePurchaseOrder } from './decide-purchase-order.ts';
import { decideRecallMessage } from './decide-recall-message.ts';
import { decideReturnMessage } from './decide-return-message.ts';
import { decideSignIn } from './decide-sign-in.ts';
import { decideVerification } from './decide-verification.ts';
import type { SendingDependencies } from './dependencies.ts';

/** What becomes of a message at this moment, by what it is about. */
export const decide = (draft: MessageDraft, dependencies: SendingDependencies): Promise<SendingDecision> => {
  switch (draft.template) {
    case 'cart-abandoned':
      return decideCartReminder(draft, dependencies);
    case 'order-placed':
    case 'order-paid':
    case 'backorder-moved':
      return decideOrderMessage(draft, dependencies);
    case 'order-shipped':
    case 'order-delivered':
    case 'delivery-failed':
    case 'ready-for-pickup':
    case 'pickup-reminder':
    case 'pickup-expired':
      return decideFulfilmentMessage(draft, dependencies);
    case 'return-approved':
    case 'return-refused':
    case 'return-received':
      return decideReturnMessage(draft, dependencies);
    case 'lot-recalled':
      return decideRecallMessage(draft, dependencies);
    case 'purchase-order':
      return decidePurchaseOrder(draft, dependencies);
    case 'gift-card':
      return decideGiftCard(draft, dependencies);
    case 'back-in-stock':
      return decideBackInStock(draft, dependencies);
    case 'own':
      return decideOwnMessage(draft, dependencies);
    case 'confirm-address':
      return decideConfirmation(draft, dependencies);
    case 'verify-address':
      return decideVerification(draft, dependencies);
    case 'sign-in-code':
      return decideSignIn(draft, dependencies);
    case 'price-match-approved':
    case 'price-match-rejected':
      return decidePriceMatchMessage(draft, dependencies);
  }
};
