import { eventually } from './eventually.ts';
import { CHANNEL, PIECES, PRODUCT, SKU, STORE } from './opening-steps.ts';
import type { Step } from './step.ts';

/** What has to happen by itself: streams, publishers, bus, rules, queues, consumers, the search index. */
export const eventSteps: readonly Step[] = [
  {
    name: 'the movement ledger names the order',
    run: async ({ admin, order: { orderId } }) => {
      const { seen, seconds } = await eventually(`a movement for ${orderId}`, async () => {
        const { body } = await admin.listMovements({ locationId: STORE, sku: SKU });
        return body.data.find(({ reference }) => reference === orderId);
      });
      return `${seen.change} by ${seen.type}, after ${seconds} s`;
    },
  },
  {
    name: 'browsing finds the product, with stock that fell',
    run: async ({ shop }) => {
      const { seconds } = await eventually('the product in the index', async () => {
        const { body } = await shop.guest.listProducts({ channel: CHANNEL });
        return body.data.find(
          ({ productId, availability }) => productId === PRODUCT && availability?.available === PIECES - 2,
        );
      });
      return `after ${seconds} s`;
    },
  },
  {
    name: 'searching finds it by a word',
    run: async ({ shop }) => {
      const { seconds } = await eventually('the product among the results', async () => {
        const { body } = await shop.guest.listProducts({ channel: CHANNEL, q: 'parang' });
        return body.data.find(({ productId }) => productId === PRODUCT);
      });
      return `after ${seconds} s`;
    },
  },
  {
    name: 'OrderPlaced reached the consumer that writes',
    run: async ({ admin, order: { orderId } }) => {
      const { seen, seconds } = await eventually('a message about the order', async () => {
        const { body } = await admin.listMessages();
        return body.data.find((message) => message.orderId === orderId);
      });
      return `${seen.template}, ${seen.status}, after ${seconds} s`;
    },
  },
];
