import { goFromHere, href, query } from '../../kit/router.tsx';
import { SignIn } from '../../kit/sign-in.tsx';
import { cart, claimOwnCart } from '../shop-state.ts';
import { readWishes } from '../wishes.ts';

/** After it, the cart and wishes begun as a guest are the customer's, together with what they had on another device. */
export const SignInPage = () => (
  <SignIn
    kind="customer"
    onDone={() => {
      const go = goFromHere();
      const next = query.value.get('next');
      readWishes().catch(() => undefined);
      void claimOwnCart().finally(() => go(href(next ?? (cart.value === undefined ? '/' : '/cart'))));
    }}
  />
);
