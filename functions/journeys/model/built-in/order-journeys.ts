import {
  about,
  common,
  coupon,
  customer,
  message,
  nextOrder,
  ordered,
  until,
  wait,
  why,
  type BuiltInGroup,
} from './journey-parts.ts';

/** After an order, or when no other follows. */
export const orderJourneys = {
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
  replenishment: ({ sku = '', after = 'P30D' }) => ({
    ...common,
    name: `Remind to order ${sku} again`,
    trigger: { ...ordered, customer, where: [{ field: 'lines.*.sku', is: 'equal', value: sku }] },
    reentry: 'after_exit',
    goal: { ...ordered, where: [{ field: 'lines.*.sku', is: 'equal', value: sku }] },
    why: why('Anda membeli produk ini sebelumnya.', 'You bought this product before.'),
    steps: [
      wait('used-up', after),
      until('morning', '10:00'),
      message('remind', 'satu-replenishment', { personalisation: 'orders', ...about({ is: sku }) }),
    ],
  }),
  retention: () => ({
    ...common,
    name: 'Write to customers who order less often than they did',
    trigger: { ...ordered, customer },
    reentry: 'after_exit',
    why: why('Anda biasanya memesan lebih sering.', 'You usually order more often.'),
    steps: [
      nextOrder('P60D', 'morning', 1.5),
      until('morning', '10:00'),
      message('less-often', 'satu-retention', { personalisation: 'orders' }),
    ],
  }),
  'win-back': (options) => ({
    ...common,
    name: 'Win back customers who stopped ordering',
    trigger: { ...ordered, customer },
    reentry: 'after_exit',
    why: why('Pesanan terakhir Anda tiga bulan yang lalu.', 'Your last order was three months ago.'),
    steps: [
      nextOrder('P90D', options.promotionId === undefined ? 'morning' : 'coupon'),
      ...coupon(options),
      until('morning', '10:00'),
      message('miss-you', 'satu-win-back', {
        personalisation: 'orders',
        survey: {
          kind: 'choice',
          question: { id: 'Mengapa Anda berhenti memesan?', en: 'Why did you stop ordering?' },
          choices: [
            { value: 'price', label: { id: 'Harga', en: 'Prices' } },
            { value: 'delivery', label: { id: 'Pengiriman', en: 'Delivery' } },
            { value: 'range', label: { id: 'Pilihan produk', en: 'Choice of products' } },
            { value: 'service', label: { id: 'Layanan', en: 'Service' } },
            { value: 'no-need', label: { id: 'Belum perlu', en: 'Nothing needed' } },
          ],
        },
      }),
    ],
  }),
} as const satisfies BuiltInGroup;
