import type { CampaignBody } from './campaign.ts';
import type { JourneyBody, JourneyStep, MessageReason, MessageRules } from './journey.ts';

/** What is said when a built-in journey is switched on. */
export interface BuiltInOptions {
  /** A promotion that needs a coupon: journeys that give something give a code of it. */
  readonly promotionId?: string;
  /** Of the replenishment: what is used up, and how soon. */
  readonly sku?: string;
  readonly after?: string;
}

export interface BuiltInJourney extends Omit<JourneyBody, 'channel' | 'status'> {
  /** Enters whom no event names, each day. */
  readonly campaign?: Pick<CampaignBody, 'audience' | 'every' | 'perMinute'>;
}

type Definition = (options: BuiltInOptions) => BuiltInJourney;

const ordered = { type: 'OrderPlaced', source: 'satu.orders' } as const;
const customer = 'customerId';
const common = { holdOutPercent: 0, exits: [] };
const daily = { every: 'P1D', perMinute: 1000 };

const message = (id: string, templateId: string, rules: MessageRules = {}): JourneyStep => ({
  id,
  kind: 'message',
  templateId,
  purpose: 'marketing',
  ...rules,
});
const wait = (id: string, time: string): JourneyStep => ({ id, kind: 'wait', for: time });
const until = (id: string, localTime: string): JourneyStep => ({ id, kind: 'wait_until', localTime });
const coupon = ({ promotionId }: BuiltInOptions): readonly JourneyStep[] =>
  promotionId === undefined ? [] : [{ id: 'coupon', kind: 'coupon', promotionId }];
const nextOrder = (timeout: string, otherwise: string, timesUsual?: number): JourneyStep => ({
  id: 'next-order',
  kind: 'wait_for_event',
  event: ordered,
  timeout,
  timesUsual,
  then: 'end',
  otherwise,
});
const why = (id: string, en: string): MessageReason => ({ id, en });

const about = (product: Omit<Extract<MessageRules['about'], { kind: 'product' }>, 'kind'>) =>
  ({ about: { kind: 'product', ...product } }) as const;

/** To everybody with a product on their wish list. */
const ofWishes = (
  name: string,
  type: string,
  source: string,
  rest: Pick<BuiltInJourney, 'steps' | 'why'> & {
    readonly where?: NonNullable<JourneyBody['trigger']>['where'];
  },
): BuiltInJourney => ({
  ...common,
  name,
  trigger: { source, type, customer, wishing: 'sku', where: rest.where },
  reentry: { after: 'P3D' },
  goal: ordered,
  why: rest.why,
  steps: rest.steps,
});

const wished = why('Produk ini ada di daftar keinginan Anda.', 'This product is on your wish list.');

/** Journeys that are switched on by one call, with the templates of the same names in engagement. */
export const builtInJourneys = {
  welcome: () => ({
    ...common,
    name: 'Welcome new customers',
    trigger: { source: 'satu.customers', type: 'CustomerRegistered', customer },
    reentry: 'never',
    goal: ordered,
    why: why('Anda baru saja mendaftar.', 'You have just signed up.'),
    steps: [wait('an-hour', 'PT1H'), message('welcome', 'satu-welcome')],
  }),
  'first-purchase': (options) => ({
    ...common,
    name: 'Invite to a first order',
    trigger: { source: 'satu.customers', type: 'CustomerRegistered', customer },
    reentry: 'never',
    goal: ordered,
    why: why('Anda mendaftar dan belum pernah memesan.', 'You signed up, and have not ordered yet.'),
    steps: [
      nextOrder('P7D', options.promotionId === undefined ? 'evening' : 'coupon'),
      ...coupon(options),
      until('evening', '18:00'),
      message('invite', 'satu-first-purchase'),
    ],
  }),
  'nearby-store': () => ({
    ...common,
    name: 'Offer a store nearby for a cart left at the delivery fee',
    trigger: {
      source: 'satu.checkout',
      type: 'DeliveryOptionsViewed',
      customer,
      where: [
        { field: 'customerId', is: 'present' },
        { field: 'options.*.fee', is: 'greater', value: 0 },
      ],
    },
    reentry: { after: 'P7D' },
    goal: ordered,
    why: why(
      'Anda meninggalkan keranjang saat melihat ongkos kirim.',
      'You left a cart when you saw the delivery fee.',
    ),
    steps: [
      { ...nextOrder('PT1H', 'offer'), id: 'an-hour' },
      message('offer', 'satu-nearby-store', {
        priority: 'high',
        personalisation: 'behaviour',
        about: { kind: 'nearby_store', cartId: 'cartId', withinKm: 10, holdHours: 4 },
      }),
    ],
  }),
  'browse-abandonment': () => ({
    ...common,
    name: 'Remind of a product that was looked at',
    trigger: {
      source: 'satu.behaviour',
      type: 'Product Viewed',
      customer,
      where: [{ field: 'sku', is: 'present' }],
    },
    reentry: { after: 'P7D' },
    goal: ordered,
    exits: [{ source: 'satu.behaviour', type: 'Product Added' }],
    why: why('Anda melihat produk ini kemarin.', 'You looked at this product yesterday.'),
    steps: [
      wait('a-day', 'P1D'),
      message('remind', 'satu-browse-abandonment', {
        priority: 'low',
        personalisation: 'behaviour',
        ...about({ sku: 'sku' }),
      }),
    ],
  }),
  'price-drop': () =>
    ofWishes('Tell of a lower price of a wished product', 'PriceChanged', 'satu.pricing', {
      where: [
        { field: 'customerId', is: 'absent' },
        { field: 'customerGroup', is: 'absent' },
        { field: 'previousAmount', is: 'present' },
        { field: 'change', is: 'one_of', value: ['set', 'began'] },
      ],
      why: wished,
      steps: [
        message('lower', 'satu-price-drop', {
          personalisation: 'orders',
          ...about({ sku: 'sku', below: 'previousAmount' }),
        }),
      ],
    }),
  'low-stock': () =>
    ofWishes('Tell of the last units of a wished product', 'LowStock', 'satu.inventory', {
      why: wished,
      steps: [
        message('last', 'satu-low-stock', {
          priority: 'low',
          personalisation: 'orders',
          ...about({ sku: 'sku' }),
        }),
      ],
    }),
  'wished-back-in-stock': () =>
    ofWishes('Tell that a wished product is back', 'StockReplenished', 'satu.inventory', {
      why: wished,
      steps: [message('back', 'satu-wished-back', { personalisation: 'orders', ...about({ sku: 'sku' }) })],
    }),
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
      { type: 'ReviewSubmitted' },
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
  birthday: (options) => ({
    ...common,
    name: 'Congratulate on birthdays',
    reentry: { after: 'P300D' },
    goal: ordered,
    why: why('Anda memberi tahu kami tanggal ulang tahun Anda.', 'You told us your birthday.'),
    steps: [...coupon(options), message('wish', 'satu-birthday')],
    campaign: { audience: { birthday: true }, ...daily },
  }),
  'points-expiring': () => ({
    ...common,
    name: 'Remind of points before they expire',
    reentry: { after: 'P14D' },
    goal: ordered,
    why: why('Anda punya poin yang akan hangus.', 'You have points that will expire.'),
    steps: [
      until('morning', '10:00'),
      message('remind', 'satu-points-expiring', { about: { kind: 'points', within: 'P14D' } }),
    ],
    campaign: { audience: { pointsExpireWithin: 'P14D' }, ...daily },
  }),
  'tier-reached': () => ({
    ...common,
    name: 'Congratulate on a new tier',
    trigger: {
      source: 'satu.loyalty',
      type: 'TierChanged',
      customer,
      where: [{ field: 'change', is: 'equal', value: 'reached' }],
    },
    reentry: { after: 'P1D' },
    why: why('Anda mencapai tingkat baru.', 'You reached a new tier.'),
    steps: [message('reached', 'satu-tier-reached')],
  }),
} as const satisfies Readonly<Record<string, Definition>>;

export type BuiltInName = keyof typeof builtInJourneys;

export const builtInNames = Object.keys(builtInJourneys) as BuiltInName[];

/** A built-in journey as it is switched on. */
export const builtInJourney = (name: BuiltInName, options: BuiltInOptions): BuiltInJourney => {
  const define: Definition = builtInJourneys[name];
  return define(options);
};
