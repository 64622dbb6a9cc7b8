import { describe, expect, it } from '@jest/globals';
import { importFile, importingShop, importStaff } from '../../../test/support/importing-shop.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { findByIdentity, putCustomer } from '../../customers/operations.ts';
import { listPastOrders } from '../../past-orders/list-past-orders/list-past-orders.ts';

const head =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Phone,Cancelled at,Refunded Amount,Notes';
const table = (...rows: readonly string[]) => [head, ...rows].join('\n');

const twoLines = [
  '#1001,Ayu@example.com,paid,2025-11-03 11:11:00 +0700,fulfilled,USD,35.00,5.00,0.00,40.00,2025-11-03 11:10:00 +0700,2,Kaos - M,10.00,KAOS-M,Ayu Lestari,,,0.00,',
  '#1001,,,,,,,,,,2025-11-03 11:10:00 +0700,1,Topi,15.00,,,,,,',
];

const shop = async () => {
  const world = importingShop();
  const { body: ayu } = await putCustomer(
    {
      ...requestFrom(importStaff),
      params: { externalId: 'shopify-77' },
      query: undefined,
      body: { name: 'Ayu Lestari', email: 'ayu@example.com', addresses: [] },
    },
    world.runtime,
  );
  const pastOrders = async (externalId = ayu.customerId) =>
    (
      await listPastOrders(
        { ...requestFrom(importStaff), params: { externalId }, body: undefined, query: { limit: 50 } },
        world.runtime,
      )
    ).body.data;
  return { world, ayu, pastOrders };
};

describe('Shopify’s order CSV', () => {
  it('becomes the history of the customer whom the e-mail address finds, once', async () => {
    const { world, ayu, pastOrders } = await shop();

    const { job, problems, summary } = await importFile(world, table(...twoLines));
    const again = await importFile(world, table(...twoLines));

    expect(job.format).toBe('Shopify’s order CSV');
    expect([problems, summary.created, again.summary.unchanged]).toEqual([[], 2, 2]);
    expect(await pastOrders()).toEqual([
      {
        customerId: ayu.customerId,
        reference: 'shopify-1001',
        source: 'shopify',
        placedAt: '2025-11-03T04:10:00.000Z',
        status: 'completed',
        currency: 'USD',
        total: 4000,
        lines: [
          { sku: 'KAOS-M', name: 'Kaos - M', quantity: 2, unitPrice: 1000 },
          { name: 'Topi', quantity: 1, unitPrice: 1500 },
        ],
        version: 1,
      },
    ]);
  });

  it('makes a customer of somebody whom nobody knows yet, the same one for all their orders', async () => {
    const { world, pastOrders } = await shop();
    const order = (number: string, status: string, more = ',,') =>
      `${number},Budi@Example.com,${status},,,USD,10.00,0.00,0.00,10.00,2025-01-0${number.at(-1)} 00:00:00 +0000,1,Topi,10.00,TOPI,Budi,${more},`;

    const { problems } = await importFile(
      world,
      table(
        order('#2001', 'partially_refunded', ',,4.00'),
        order('#2002', 'refunded', ',,10.00'),
        order('#2003', 'voided', ',,0.00'),
      ),
    );
    const budi = await findByIdentity(world.runtime, 'email', 'budi@example.com');

    expect(problems).toEqual([]);
    expect(budi).toMatchObject({
      personal: { name: 'Budi' },
      externalId: expect.stringMatching(/^shopify-/),
    });
    expect(await pastOrders(budi?.customerId)).toMatchObject([
      { reference: 'shopify-2003', status: 'cancelled' },
      { reference: 'shopify-2002', status: 'refunded', refunded: 1000 },
      { reference: 'shopify-2001', status: 'completed', refunded: 400 },
    ]);
  });

  it('belongs to the customer of a phone number, however it is written', async () => {
    const { world } = await shop();
    const order = (number: string, phone: string) =>
      `${number},,paid,,,USD,10.00,0.00,0.00,10.00,2025-01-01 00:00:00 +0000,1,Topi,10.00,TOPI,Citra,${phone},,,`;

    const { problems } = await importFile(
      world,
      table(order('#4001', '0062 812-3456-7890'), order('#4002', '0812-3456-7890')),
    );

    expect(problems).toEqual([]);
    expect(await findByIdentity(world.runtime, 'phone', '+6281234567890')).toMatchObject({
      personal: { name: 'Citra' },
    });
  });

  it('leaves out what is not paid yet, and what belongs to nobody, and says so', async () => {
    const { world, pastOrders } = await shop();

    const { problems, details } = await importFile(
      world,
      table(
        '#3001,ayu@example.com,pending,,,USD,10.00,0.00,0.00,10.00,2025-01-01 00:00:00 +0000,1,Topi,10.00,TOPI,Ayu,,,,',
        '#3002,,paid,,,USD,10.00,0.00,0.00,10.00,2025-01-01 00:00:00 +0000,1,Topi,10.00,TOPI,,0812,,,',
        '#3003,ayu@example.com,paid,,,USD,10.00,0.00,0.00,ten,2025-01-01 00:00:00 +0000,1,Topi,10.00,TOPI,Ayu,,,,',
        '#3004,ayu@example.com,paid,,,USD,10.00,0.00,0.00,10.00,yesterday,1,Topi,10.00,TOPI,Ayu,,,,',
      ),
    );

    expect(problems).toEqual([
      [2, 'ORDER_OPEN'],
      [3, 'NO_CUSTOMER'],
      [4, 'WRONG_PRICE'],
      [5, 'WRONG_DATE'],
    ]);
    expect(details[0]).toContain('finish it in Shopify and import it again');
    expect(await pastOrders()).toEqual([]);
  });
});
