import { useEffect, useState } from 'preact/hooks';
import type { DrawerSession } from '#shared/client/generated.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { CodesBox } from './codes-box.tsx';
import { counterCart, counterOrder, leaveCounter, readCounter, setAside } from './counter-state.ts';
import { CustomerBox } from './customer-box.tsx';
import { OrderBox } from './order-box.tsx';
import { PlaceOrder } from './place-order.tsx';

/** A sale that needs more than cash and the goods on the counter. */
export const CounterPage = ({ open, onDone }: { open: DrawerSession; onDone: () => void }) => {
  const { run, problem } = useAction();
  const [customerName, setCustomerName] = useState('');
  useEffect(() => {
    if (counterCart.value === undefined && counterOrder.value === null) void run(readCounter);
  }, []);
  const leave = (): void => {
    leaveCounter();
    onDone();
  };
  const order = counterOrder.value;
  if (order !== null) {
    const later = (): void => {
      setAside(order);
      onDone();
    };
    return <OrderBox order={order} open={open} onDone={leave} onLater={later} />;
  }
  const cart = counterCart.value;
  return (
    <div class="till">
      <section class="stack">
        <h1>{say('counter')}</h1>
        <ProblemBox problem={problem} retry={() => void run(readCounter)} />
        {cart === undefined ? (
          problem === undefined && <Loading />
        ) : (
          <>
            <CounterLines />
            <CustomerBox locationId={open.locationId} onFound={setCustomerName} name={customerName} />
            <CodesBox cart={cart} />
          </>
        )}
      </section>
      <aside class="stack">
        {cart === undefined ? null : (
          <PlaceOrder key={cart.cartId} cart={cart} locationId={open.locationId} name={customerName} />
        )}
        <button type="button" class="plain small" onClick={leave}>
          {say('back')}
        </button>
      </aside>
    </div>
  );
};

const CounterLines = () => {
  const cart = counterCart.value;
  if (cart === undefined) return null;
  const { currency } = cart.totals;
  return (
    <ul class="till-lines">
      {cart.lines.map((line) => (
        <li key={line.lineId} class="card">
          <span>
            <strong>
              {line.quantity} × {line.name} {line.variantName ?? ''}
            </strong>
            {line.discount === 0 ? null : (
              <>
                <br />
                <span class="soft number">− {moneyText(line.discount, currency)}</span>
              </>
            )}
          </span>
          <span />
          <strong class="number">{moneyText(line.total, currency)}</strong>
        </li>
      ))}
    </ul>
  );
};
