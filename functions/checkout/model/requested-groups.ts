import type { CheckoutRequest, RequestedDelivery } from './request.ts';

/** Lines of the cart, and how they are to get to the customer. */
export interface RequestedGroup {
  readonly groupId: string;
  readonly wanted: RequestedDelivery;
  /** The SKUs of its lines. @default all lines of the cart */
  readonly skus?: readonly string[];
  /** Where it stands in the request. */
  readonly pointer: string;
}

/** The deliveries of a checkout, in the order they were asked for. */
export const groupsOf = ({ delivery }: CheckoutRequest['body']): readonly RequestedGroup[] =>
  'method' in delivery
    ? [{ groupId: 'g1', wanted: delivery, pointer: '/body/delivery' }]
    : delivery.map(({ skus, ...wanted }, at) => ({
        groupId: `g${at + 1}`,
        wanted,
        skus,
        pointer: `/body/delivery/${at}`,
      }));

/** The group whose place the prices, promotions and taxes of the order follow: what is shipped, else picked up. */
export const mainGroupOf = (groups: readonly RequestedGroup[]): RequestedGroup => {
  const main =
    groups.find(({ wanted }) => wanted.method === 'ship') ??
    groups.find(({ wanted }) => wanted.method === 'pickup') ??
    groups[0];
  if (main === undefined) throw new RangeError('an order has at least one delivery');
  return main;
};

/** The lines of a group. Gifts that are no line of the cart go with the main group. */
export const linesOf = <Line extends { readonly sku: string }>(
  { skus }: RequestedGroup,
  lines: readonly Line[],
): readonly Line[] => (skus === undefined ? lines : lines.filter(({ sku }) => skus.includes(sku)));
