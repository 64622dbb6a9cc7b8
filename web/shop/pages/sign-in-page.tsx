import { goFromHere, href, query } from '../../kit/router.tsx';
import { SignIn } from '../../kit/sign-in.tsx';
import { cart, claimOwnCart } from '../shop-state.ts';
import { say } from '../texts.ts';
import { readWishes } from '../wishes.ts';
import { CodeSignIn } from './code-sign-in.tsx';

/** After it, the cart and wishes begun as a guest are the customer's, together with what they had on another device. */
const takeAlong = (): void => {
  const go = goFromHere();
  const next = query.value.get('next');
  readWishes().catch(() => undefined);
  void claimOwnCart().finally(() => go(href(next ?? (cart.value === undefined ? '/' : '/cart'))));
};

/** With a code, or as the user pool signs people in: with a password or a passkey. */
export const SignInPage = () => (
  <div class="stack">
    <h1>{say('signIn')}</h1>
    <CodeSignIn onDone={takeAlong} />
    <SignIn kind="customer" onDone={takeAlong} />
  </div>
);
