import { isApiProblem } from '#shared/client/api-problem.ts';
import { shop } from './shop.ts';
import type { Goods, World } from './world.ts';

/** A checkout by a guest from Bandung who pays at the door. */
export const shipping = {
  contact: { name: 'Sari', email: 'sari@example.com' },
  delivery: {
    method: 'ship',
    address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
  },
  payment: { method: 'cash' },
} as const;

/** Whoever is told 503 BUSY comes again; a machine that is slow today makes some come more often, and no more. */
const TRIES = 10;

/** A guest buys some pieces; answers `201 confirmed`, or the status and code of the refusal. */
export const buyOne = async (
  world: World,
  { sku }: Goods,
  quantity = 1,
  contact: { readonly name: string; readonly email: string } = shipping.contact,
): Promise<string> => {
  const { body: cart } = await shop.guest.openCart({
    body: { channel: world.channel, lines: [{ sku, quantity }] },
  });
  const tryOnce = async (): Promise<string> => {
    try {
      const placed = await shop.guest.checkout(
        { cartId: cart.cartId, body: { ...shipping, contact } },
        { cartToken: cart.cartToken ?? '' },
      );
      return `${placed.status} ${placed.body.status}`;
    } catch (error) {
      if (isApiProblem(error)) return `${error.status} ${error.code}`;
      throw error;
    }
  };
  let answer = await tryOnce();
  for (let tries = 1; answer.startsWith('503') && tries < TRIES; tries += 1) answer = await tryOnce();
  return answer;
};
