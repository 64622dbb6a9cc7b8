import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestedGroup } from '../model/requested-groups.ts';

interface GroupedLine {
  readonly sku: string;
  readonly isGiftCard?: boolean;
}

/** Refuses groups that name a line twice, name what is not in the cart, or leave a line out. */
export const refuseWrongGroups = (groups: readonly RequestedGroup[], lines: readonly GroupedLine[]): void => {
  const named = groups.flatMap(({ skus = [], pointer }) =>
    skus.map((sku, at) => ({ sku, pointer: `${pointer}/skus/${at}` })),
  );
  if (groups.every(({ skus }) => skus === undefined)) return;
  const errors = [...strayErrors(named, lines), ...leftOutErrors(named, lines), ...secondShipment(groups)];
  if (errors.length > 0) throw invalidRequest(errors);
};

interface NamedSku {
  readonly sku: string;
  readonly pointer: string;
}

const strayErrors = (named: readonly NamedSku[], lines: readonly GroupedLine[]) =>
  named.flatMap(({ sku, pointer }, at) => {
    if (named.findIndex((other) => other.sku === sku) < at)
      return [
        { pointer, code: 'duplicate', detail: `${sku} is already in another group; a line has one delivery` },
      ];
    return lines.some((line) => line.sku === sku)
      ? []
      : [{ pointer, code: 'not_in_cart', detail: `the cart has no line ${sku}` }];
  });

const leftOutErrors = (named: readonly NamedSku[], lines: readonly GroupedLine[]) => {
  const left = lines.filter(({ sku }) => named.every((each) => each.sku !== sku));
  if (left.length === 0) return [];
  const detail = `${left.map(({ sku }) => sku).join(', ')} stand in no group; each line needs a delivery`;
  return [{ pointer: '/body/delivery', code: 'line_left_out', detail }];
};

/** The contact of an order has one address. */
const secondShipment = (groups: readonly RequestedGroup[]) =>
  groups
    .filter(({ wanted }) => wanted.method === 'ship')
    .slice(1)
    .map(({ pointer }) => ({
      pointer: `${pointer}/method`,
      code: 'shipped_twice',
      detail: 'an order ships to one address; put the shipped lines into one group, or place two orders',
    }));
