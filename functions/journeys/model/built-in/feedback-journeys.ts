import { common, customer, message, ordered, until, wait, why, type BuiltInGroup } from './journey-parts.ts';

/** What customers thought of an order. */
export const feedbackJourneys = {
  'post-purchase-survey': () => ({
    ...common,
    name: 'Ask how an order went',
    trigger: { source: 'satu.orders', type: 'OrderPaid', customer },
    reentry: { after: 'P30D' },
    exits: [{ source: 'satu.returns', type: 'ReturnRequested' }],
    why: why('Anda memesan baru-baru ini.', 'You ordered recently.'),
    steps: [
      {
        id: 'arrival',
        kind: 'wait_for_event',
        event: { source: 'satu.fulfilment', type: 'FulfilmentDelivered' },
        timeout: 'P7D',
        then: 'a-day',
        otherwise: 'evening',
      },
      wait('a-day', 'P1D'),
      until('evening', '18:00'),
      message('ask', 'satu-csat', {
        personalisation: 'orders',
        survey: {
          kind: 'csat',
          question: {
            id: 'Seberapa puas Anda, dari 1 (tidak puas) sampai 5 (sangat puas)?',
            en: 'How satisfied are you, from 1 (not at all) to 5 (very)?',
          },
        },
      }),
    ],
  }),
  nps: () => ({
    ...common,
    name: 'Ask who would recommend the shop',
    trigger: { ...ordered, customer },
    reentry: { after: 'P90D' },
    why: why('Anda memesan sebulan yang lalu.', 'You ordered a month ago.'),
    steps: [
      wait('a-month', 'P30D'),
      until('evening', '18:00'),
      message('ask', 'satu-nps', {
        priority: 'low',
        personalisation: 'orders',
        survey: {
          kind: 'nps',
          question: {
            id: 'Seberapa mungkin Anda merekomendasikan kami, dari 0 sampai 10?',
            en: 'How likely are you to recommend us, from 0 to 10?',
          },
        },
      }),
    ],
  }),
  'review-request': () => ({
    ...common,
    name: 'Ask for a review after delivery',
    trigger: { source: 'satu.fulfilment', type: 'FulfilmentDelivered', customer },
    reentry: { after: 'P7D' },
    exits: [
      { source: 'satu.returns', type: 'ReturnRequested' },
      { source: 'satu.behaviour', type: 'Product Reviewed' },
      { source: 'satu.reviews', type: 'ReviewSubmitted' },
    ],
    why: why('Pesanan Anda sudah sampai.', 'Your order has arrived.'),
    steps: [
      wait('three-days', 'P3D'),
      until('evening', '18:00'),
      message('ask', 'satu-review-request', { personalisation: 'orders' }),
    ],
  }),
} as const satisfies BuiltInGroup;
