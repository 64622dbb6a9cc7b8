import { useEffect, useState } from 'preact/hooks';
import { Empty } from '../../kit/empty.tsx';
import { goFromHere, href } from '../../kit/router.tsx';
import { Loading } from '../../kit/ui.tsx';
import { cart, continueCart } from '../shop-state.ts';
import { say } from '../texts.ts';

/** Where a scanned cart, or the link of a reminder, leads. */
export const ContinuePage = () => {
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    const given = new URLSearchParams(location.hash.slice(1));
    const cartId = given.get('cart') ?? '';
    const cartToken = given.get('token') ?? undefined;
    const go = goFromHere();
    const open = async (): Promise<void> => {
      await continueCart({ cartId, cartToken });
      if (cart.value === undefined) setGone(true);
      else go(href('/cart'), { replace: true });
    };
    open().catch(() => setGone(true));
  }, []);
  return isGone ? (
    <Empty icon="bag" title={say('gone')} isPage>
      <a class="button" href={href('/')}>
        {say('browse')}
      </a>
    </Empty>
  ) : (
    <Loading />
  );
};
