import { api } from '../../kit/api.ts';
import type { CounterOrder } from './counter-state.ts';

/** What follows a payment and a pick is there a moment later. */
const TRIES = 20;
const PAUSE_MS = 500;

/** Takes the goods of a paid order off the shelf and gives them to whoever stands there. Done again, it goes on where it broke off. */
export const handOver = async (order: CounterOrder): Promise<void> => {
  const fulfilments = await inTime(() => readFulfilments(order));
  for (const { fulfilmentId, locationId, status } of fulfilments) {
    if (status === 'open' || status === 'picking') await pick(fulfilmentId, locationId);
    if (status !== 'collected') await collect(fulfilmentId, order);
  }
};

/** Asks until there is an answer. Throws when there is none in ten seconds. */
const inTime = async <Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('the goods are not ready yet');
};

const readFulfilments = async ({ orderId }: CounterOrder) => {
  const { data } = (await api.listOrderFulfilments({ orderId })).body;
  return data.length === 0 ? undefined : data;
};

const pick = async (fulfilmentId: string, locationId: string): Promise<void> => {
  const { pickListId, lines } = (await api.getFulfilment({ fulfilmentId })).body;
  const list = pickListId ?? (await newPickList(fulfilmentId, locationId));
  const scans = lines
    .map(({ sku, quantity, picked }) => ({ code: sku, quantity: quantity - picked }))
    .filter(({ quantity }) => quantity > 0);
  await api.scanPicks({ pickListId: list, body: { scans } });
};

const newPickList = async (fulfilmentId: string, locationId: string): Promise<string> =>
  (await api.createPickList({ body: { locationId, fulfilmentIds: [fulfilmentId] } })).body.pickListId;

/** By the code of the buyer, whose order this till placed. */
const collect = async (fulfilmentId: string, { orderToken }: CounterOrder): Promise<void> => {
  const code = await inTime(
    async () => (await api.getPickup({ fulfilmentId }, { orderToken, token: null })).body.code,
  );
  await api.collectPickup({ fulfilmentId, body: { code } });
};
