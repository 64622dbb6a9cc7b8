import { CounterReturn } from '../../kit/returns/counter-return.tsx';
import { say } from '../../kit/returns/texts.ts';
import { goFromHere, href } from '../../kit/router.tsx';
import { PageHead } from '../frame.tsx';

/** A return at the counter, which goes on at its own page. */
export const CounterReturnPage = ({ orderId }: { orderId: string }) => {
  const go = goFromHere();
  return (
    <>
      <p>
        <a href={href(`/orders/${orderId}`)}>← {say('order')}</a>
      </p>
      <PageHead title={say('counter')} />
      <CounterReturn
        orderId={orderId}
        onMade={({ returnId }) => go(href(`/returns/${orderId}/${returnId}`))}
      />
    </>
  );
};
