import type { ShopClient } from '#shared/client/generated.ts';
import type { EmulatedShop } from './emulated-shop.ts';

/** What steps hand to later ones. */
export interface EmulatorRun {
  readonly shop: EmulatedShop;
  /** The API as an administrator, once signed in. */
  admin: ShopClient;
  /** The API as the machine client of the sales channel `pos`, once it has a token. */
  pos: ShopClient;
  cart: { readonly cartId: string; readonly cartToken: string };
  order: { readonly orderId: string; readonly orderToken: string };
}

/** One thing that is tried; answers what was seen, throws when it is not what it should be. */
export interface Step {
  readonly name: string;
  readonly run: (emulatorRun: EmulatorRun) => Promise<string>;
}

export const newEmulatorRun = (shop: EmulatedShop): EmulatorRun => ({
  shop,
  admin: shop.guest,
  pos: shop.guest,
  cart: { cartId: '', cartToken: '' },
  order: { orderId: '', orderToken: '' },
});
