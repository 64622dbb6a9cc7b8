import { catalogErrors } from '../../catalog/errors.ts';
import { quantityFaults, type Market, type PricedLine } from '../../quoting/public.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { checkoutErrors } from '../errors.ts';

/** Refuses a recipient of goods that are no gift card: they would get nothing. */
export const refuseStrayRecipients = (
  lines: readonly PricedLine[],
  recipients: readonly { readonly sku: string }[] = [],
): void => {
  const errors = recipients.flatMap(({ sku }, at) => {
    const isTwice = recipients.findIndex((other) => other.sku === sku) < at;
    const isCard = lines.some((line) => line.sku === sku && line.giftCard !== undefined);
    if (isCard && !isTwice) return [];
    const [code, detail] = isTwice
      ? ['duplicate', `${sku} stands in the list before; a line has one recipient`]
      : ['no_gift_card', `the cart has no gift card ${sku}`];
    return [{ pointer: `/body/recipients/${at}/sku`, code, detail }];
  });
  if (errors.length > 0) throw invalidRequest(errors);
};

/** Refuses a cart in which something cannot be bought, or costs something else than the shopper last saw. */
export const refuseUnsellable = (lines: readonly PricedLine[], acceptPriceChanges: boolean): void => {
  if (lines.length === 0) throw problem(checkoutErrors.CART_EMPTY, { detail: 'the cart has no lines' });
  const gone = lines.filter(({ unavailable }) => unavailable !== undefined);
  if (gone.length > 0) {
    throw problem(checkoutErrors.LINE_UNAVAILABLE, {
      detail: `${gone.map(({ sku }) => sku).join(', ')} cannot be bought any more`,
      errors: gone.map(({ sku, unavailable }) => ({
        pointer: `/cart/lines/${sku}`,
        code: unavailable ?? '',
        detail: `${sku}: ${unavailable ?? ''}`,
      })),
    });
  }
  const changed = lines.filter(({ priceChanged }) => priceChanged !== undefined);
  if (changed.length === 0 || acceptPriceChanges) return;
  throw problem(checkoutErrors.PRICE_CHANGED, {
    detail: `the price of ${changed.map(({ sku }) => sku).join(', ')} has changed since it was added to the cart`,
    errors: changed.map(({ sku, priceChanged }) => ({
      pointer: `/cart/lines/${sku}/unitPrice`,
      code: 'PRICE_CHANGED',
      detail: `was ${priceChanged?.from ?? 0}, is ${priceChanged?.to ?? 0} (minor units)`,
    })),
  });
};

/** Refuses a cart with quantities that no order of its channel may have: rules may have changed, and carts merge. */
export const refuseQuantities = (lines: readonly PricedLine[], market: Market): void => {
  const faults = quantityFaults(lines, market);
  if (faults.length === 0) return;
  throw problem(catalogErrors.QUANTITY_NOT_ALLOWED, {
    detail: faults.map(({ detail }) => detail).join('; '),
    errors: faults.map(({ sku, detail }) => ({
      pointer: sku === undefined ? '/cart/lines' : `/cart/lines/${sku}/quantity`,
      code: 'QUANTITY_NOT_ALLOWED',
      detail,
    })),
  });
};
