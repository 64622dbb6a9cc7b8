import { describe, expect, it } from '@jest/globals';
import { placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Order, OrderLine } from '../model/order.ts';

/**
 * What DynamoDB bills by: UTF-8 of names and texts, about half a byte per digit, and a little for every list and map.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
const bytes = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + 1 + bytes(entry), 3);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce(
      (sum, [name, entry]) => sum + 1 + Buffer.byteLength(name) + bytes(entry),
      3,
    );
  return 1;
};

const line = (number: number): OrderLine => ({
  ...(sampleOrder().lines[0] as OrderLine),
  lineId: `ln_8v3fncs06p3cyzy5vekykmj7b${number}`,
  sku: `KOPI-GAYO-25${number}`,
  productId: `kopi-gayo-wine-process-${number}`,
  name: 'Kopi Arabika Gayo, wine process, 250 g',
  variantName: 'Whole beans',
  imageUrl: `https://media.satu.example/products/kopi-gayo-wine-process-${number}.jpg`,
});

const threeLines = (): Order =>
  sampleOrder({
    orderId: 'ord_6ky0zh3jvyxwe31vp4sj6mdtk0',
    cartId: 'cart_feg9beh1wp700sw8982ek6td3w',
    customerId: 'cus_feg9beh1wp700sw8982ek6td3w',
    lines: [line(1), line(2), line(3)],
  });

describe('placing an order', () => {
  it('writes the order, its contact, its number and its event, no larger than the budget of write units allows', async () => {
    const runtime = testRuntime();

    await placeSample(runtime, threeLines());

    const items = runtime.db.items('orders');
    const size = (sk: string, pk = 'O#') =>
      bytes(items.find((item) => String(item['sk']).startsWith(sk) && String(item['pk']).startsWith(pk)));
    expect(items).toHaveLength(4);
    expect(size('A', 'N#')).toBeLessThanOrEqual(1024);
    expect(size('A')).toBeLessThanOrEqual(2048);
    expect(size('CONTACT')).toBeLessThanOrEqual(1024);
    expect(size('E#')).toBeLessThanOrEqual(1024);
  });

  it('keeps names, addresses and e-mail out of the order itself and out of its event', async () => {
    const runtime = testRuntime();

    await placeSample(runtime, threeLines());

    const told = runtime.db.items('orders').filter(({ sk }) => sk !== 'CONTACT');
    expect(JSON.stringify(told)).not.toMatch(/sari/i);
  });

  it('is refused for an order id that was used before', async () => {
    const runtime = testRuntime();
    await placeSample(runtime);

    await expect(placeSample(runtime)).rejects.toThrow('was placed before');
  });
});
