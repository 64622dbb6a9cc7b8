import { defineDomain } from '#shared/contracts/domain.ts';

/** It serves no route of its own: whoever asks for a quote runs it, with `marketGrants`. */
export const quoting = defineDomain({
  name: 'quoting',
  purpose: 'Quotes of carts: prices, discounts, delivery, tax and credit, calculated in one place.',
  errors: {},
  publishes: [],
});
