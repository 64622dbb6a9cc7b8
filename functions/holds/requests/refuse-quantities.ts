import { catalogErrors } from '../../catalog/errors.ts';
import type { Channel } from '../../channels/public.ts';
import { quantityFaults } from '../../quoting/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UnitsToHold } from '../store/units-to-hold.ts';

/** Refuses to hold what no order of the channel may have: such a hold could only keep stock from others. */
export const refuseQuantities = ({ goods, offers }: UnitsToHold, channel: Channel): void => {
  const faults = quantityFaults(summed(goods), { channel, offers });
  if (faults.length === 0) return;
  throw problem(catalogErrors.QUANTITY_NOT_ALLOWED, {
    detail: faults.map(({ detail }) => detail).join('; '),
    errors: faults.map(({ sku, detail }) => ({
      pointer: sku === undefined ? '/body/lines' : `/body/lines/${lineOf(sku, goods)}/quantity`,
      code: 'QUANTITY_NOT_ALLOWED',
      detail,
    })),
  });
};

type Goods = UnitsToHold['goods'];

/** Lines of one SKU are spent by one order. */
const summed = (goods: Goods): Goods =>
  goods
    .filter(({ sku }, at) => lineOf(sku, goods) === at)
    .map(({ sku }) => ({ sku, quantity: unitsOf(sku, goods) }));

const unitsOf = (sku: string, goods: Goods): number =>
  goods.filter((each) => each.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);

const lineOf = (sku: string, goods: Goods): number => goods.findIndex((each) => each.sku === sku);
