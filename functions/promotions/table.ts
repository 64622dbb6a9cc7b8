import { defineItems } from '#shared/contracts/table.ts';

/**
 * Promotions that may still hold are one partition, loaded whole and kept for two seconds. What counts their use lies
 * apart, so that counting changes no promotion.
 */
export const promotionsItems = defineItems('catalog', {
  items: {
    promotion: {
      pk: 'PROMOTIONS',
      sk: '{promotionId}',
      serves: 'All promotions that have not ended, or one by its id.',
    },
    endedPromotion: {
      pk: 'PROMOTIONS#ENDED',
      sk: '{promotionId}',
      serves: 'Ended promotions, so that their ids are not used again.',
    },
    promotionEvent: {
      pk: 'PE#{promotionId}',
      sk: 'E#{version}#{type}',
      serves: 'When a promotion started and ended, and the outbox of these events.',
    },
    promotionUse: {
      pk: 'PU#{promotionId}',
      sk: 'A',
      serves: 'The uses and the total discount of a promotion, from its first limit.',
    },
    coupon: { pk: 'CP#{code}', sk: 'A', serves: 'The promotion of a coupon code, in one read.' },
    couponUse: {
      pk: 'CP#{code}',
      sk: 'U',
      serves: 'How often a code was used; its changes become CouponRedeemed and CouponReleased.',
    },
    couponBatch: {
      pk: 'CB#{promotionId}',
      sk: '{batchId}',
      serves: 'Which batches of codes a promotion has. Their codes are derived from the batch id and a key.',
    },
  },
});

/** Beside the orders, because it says of whom. */
export const promotionUseItems = defineItems('orders', {
  items: {
    customerUse: {
      pk: 'PC#{promotionId}#{buyerKey}',
      sk: 'A',
      serves:
        'How often a customer used a promotion: one counter each for the customer id and the digests of e-mail address and phone number.',
    },
    wrongCoupons: {
      pk: 'WC#{subject}',
      sk: '{window}',
      serves: 'How many wrong codes came from a cart or an address within ten minutes.',
    },
  },
});
