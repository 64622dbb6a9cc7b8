import { defineDomain } from '#shared/contracts/domain.ts';

/** It serves no route of its own: whoever asks for a quote runs it, with `marketGrants`. */
export const quoting = defineDomain({
  name: 'quoting',
  purpose: 'What a cart costs: prices, discounts, delivery, tax and credit, worked out in one place.',
  errors: {},
  publishes: [],
});
