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

/** When no other order follows. */
export const returningJourneys = {
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
