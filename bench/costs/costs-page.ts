import { domains } from '../../functions/domains.ts';
import { stages } from '../../lib/config/stage.ts';
import { textTable } from '../report/text-table.ts';
import { usdPerMillionMessages, type MessageCounts } from './message-costs.ts';
import { ASSUMED, usdPerMillionOrders, type OrderCounts, type Pace } from './order-costs.ts';
import { billedMs, PRICES, usdOfRuntime } from './prices.ts';

/** What an idle queue is asked: five long polls of twenty seconds at a time, all month. */
const IDLE_POLLS = (5 * 30 * 86_400) / 20;

/** `docs/costs.md`, from what `test/budgets` counts. */
export const costsPage = (counts: OrderCounts, message: MessageCounts): string => {
  const paces: readonly Pace[] = ['alone', 'ten a second'];
  const [alone = {}, busy = {}] = paces.map((pace) => usdPerMillionOrders(counts, pace));
  const inAll = (of: Readonly<Record<string, number>>) =>
    Object.values(of).reduce((sum, each) => sum + each, 0);
  const core = (of: Readonly<Record<string, number>>) =>
    inAll(of) -
    (of['API Gateway (the checkout)'] ?? 0) -
    (of['Logs'] ?? 0) -
    (of['S3 (search segments)'] ?? 0);
  const queues = domains.flatMap(({ events }) => events?.subscriptions ?? []).length;
  const idle = (queues * IDLE_POLLS * PRICES.queueRequest) / 1e6;
  const dearest = Object.entries(alone).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  const month = (orders: number, of: Readonly<Record<string, number>>) => [
    orders.toLocaleString('en'),
    idle.toFixed(2),
    ((orders / 1e6) * inAll(of)).toFixed(2),
    (idle + (orders / 1e6) * inAll(of)).toFixed(2),
  ];
  return `# Costs

Made by \`npm run costs\` from [bench/order-cost.json](../bench/order-cost.json), which \`npm test -- test/budgets\` counts: the
calls, units, events and messages of an order of three lines with everything that follows it. Prices are those of us-east-1,
on demand, without free tiers ([bench/costs/prices.ts](../bench/costs/prices.ts)). What cannot be counted without AWS is
assumed: ${ASSUMED.msPerCall} ms for each call to another service, ${ASSUMED.cpuMs.checkout} ms of CPU for a checkout, ${ASSUMED.cpuMs.consumer} ms for a consumer, ${ASSUMED.cpuMs.stream} ms for a stream
batch, and ${ASSUMED.logKilobytes} KB of logs for each run of a function.

## A million orders, in USD

A single order pays for whole batches; at ten orders a second, ten orders share a batch of stock changes and stream records.

${tableText(
  ['item', 'alone', 'ten a second'],
  [
    ...Object.keys(alone).map((item) => [item, usd(alone[item]), usd(busy[item])]),
    ['**in all**', usd(inAll(alone)), usd(inAll(busy))],
    ['**database, events, queues and functions** (aim: at most 50)', usd(core(alone)), usd(core(busy))],
  ],
)}

The most expensive item is **${dearest}**.

## A month

The queues are polled all the time, with or without orders: ${queues} queues, five polls at once, twenty seconds each. Browsing,
messages of a mail provider, storage and back-ups are not included.

${tableText(
  ['orders a month', 'idle queues', 'orders', 'in all, USD'],
  [month(1_000, alone), month(100_000, alone), month(10_000_000, busy)],
)}

## A million marketing messages, in USD

A campaign that sends one e-mail to each customer: entering the journey, the message with its limits, and its outcome
([bench/message-cost.json](../bench/message-cost.json)). Every wait, and every further outcome (delivered, opened, clicked), adds
a write with its index entry and a read.

${messagesTable(message)}

## How much memory a checkout gets

A function with less memory gets less CPU: computing costs the same, waiting costs
less, and its caller waits longer.

${tableText(
  ['MB', 'ms for the caller', 'USD/million'],
  [256, 512, 1024, 1769].map((memoryMb) => {
    const work = { waitMs: 3 * ASSUMED.msPerCall, cpuMs: ASSUMED.cpuMs.checkout };
    return [String(memoryMb), billedMs(memoryMb, work).toFixed(0), usdOfRuntime(memoryMb, work).toFixed(2)];
  }),
)}

Checkout and search, which shoppers wait for, have 1,024 MB; background functions have 512.

## A flash sale

100,000 buyers of one SKU in a minute are 1,667 carts and as many checkouts a second.

${limitsTable(counts)}

The first bottleneck is the item: a transaction locks its items for some milliseconds, so one stock item supports about a hundred
orders a second. A hot SKU is spread over buckets ([inventory](../functions/inventory/README.md)), and a [drop](../functions/drops/README.md) lets
in as many buyers at once as can be served, so that the others wait in a queue instead of retrying. Raise beforehand: the
account's Lambda concurrency (1,000 by default; 1,667 checkouts a second of 50 ms are about 85 environments, their consumers
as many again), the caps of a stage (\`tableCap\`, \`throttle\` in \`lib/config/stage.ts\`), EventBridge's PutEvents quota of the
Region, and the tables' warm throughput.
`;
};

const messagesTable = (message: MessageCounts): string => {
  const items = Object.entries(usdPerMillionMessages(message));
  const inAll = items.reduce((sum, [, each]) => sum + each, 0);
  return tableText(
    ['item', 'a million messages'],
    [
      ...items.map(([item, each]) => [item, usd(each)]),
      ['**in all**', usd(inAll)],
      ['**without Amazon SES**', usd(inAll - (usdPerMillionMessages(message)['Amazon SES'] ?? 0))],
    ],
  );
};

const tableText = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  textTable({ columns, rows });

const usd = (value = 0): string => value.toFixed(2);

const limitsTable = (counts: OrderCounts): string => {
  const { throttle, tableCap } = stages.prod;
  const perSecond = 100_000 / 60;
  const units = Object.values(counts['ten a second']).reduce((sum, { writeUnits }) => sum + writeUnits, 0);
  const events = Object.values(counts.events).reduce((sum, each) => sum + each, 0);
  return tableText(
    ['limit', 'needed a second', 'in `prod`', 'enough'],
    [
      row('requests to the API', 2 * perSecond, throttle.rate),
      row('write units, all tables together', units * perSecond, tableCap.writes * 3),
      row('write units of one stock partition', 2 * perSecond, 1000),
      row('events put on the bus (quota of us-east-1)', events * perSecond, 10_000),
    ],
  );
};

const row = (what: string, needed: number, limit: number) => [
  what,
  Math.round(needed).toLocaleString('en'),
  limit.toLocaleString('en'),
  needed <= limit ? 'yes' : '**no**',
];
