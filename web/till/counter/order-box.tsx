import { useEffect, useState } from 'preact/hooks';
import type { DrawerSession, PaymentState } from '#shared/client/generated.ts';
import { inCash } from '#shared/money/money.ts';
import { api } from '../../kit/api.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction, useLoaded, usePolling } from '../../kit/load.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import type { CounterOrder } from './counter-state.ts';
import { handOver } from './hand-over.ts';

interface OrderBoxProps {
  readonly order: CounterOrder;
  readonly open: DrawerSession;
  readonly onDone: () => void;
  /** Somebody else is served first. */
  readonly onLater: () => void;
}

/** What is still to be done for an order: its money, then its goods. */
export const OrderBox = ({ order, open, onDone, onLater }: OrderBoxProps) => {
  const [isHandedOver, setHandedOver] = useState(false);
  const money = useLoaded(
    async () => (await api.refreshPayments({ orderId: order.orderId })).body,
    [order.orderId],
  );
  const isPaid = money.value !== undefined && money.value.balanceDue === 0;
  usePolling(money, 2, !isPaid);
  const goods = useAction();
  const give = () =>
    goods.run(async () => {
      await handOver(order);
      setHandedOver(true);
    });
  useEffect(() => {
    if (isPaid && order.isTakenAlong) void give();
  }, [isPaid]);
  return (
    <div class="receipt-page">
      <article class="card stack">
        <h1>{say('order', { number: order.number })}</h1>
        <ProblemBox problem={money.state === 'failed' ? money.problem : undefined} retry={money.reload} />
        {money.value === undefined ? (
          <Loading />
        ) : isPaid ? (
          <p class="notice good" role="status">
            {say('paid', { amount: moneyText(money.value.due, money.value.currency) })}
          </p>
        ) : (
          <Money state={money.value} order={order} open={open} onPaid={money.reload} />
        )}
        <ProblemBox problem={goods.problem} retry={() => void give()} />
        {isHandedOver ? (
          <p class="notice good" role="status">
            {say('handedOver')}
          </p>
        ) : null}
        {isPaid && !order.isTakenAlong ? <p>{say('sentLater')}</p> : null}
        {isPaid ? <Receipt orderId={order.orderId} /> : null}
      </article>
      <div class="stack no-print">
        <button
          type="button"
          class="primary wide"
          disabled={!isPaid || goods.isBusy || (order.isTakenAlong && !isHandedOver)}
          onClick={onDone}
        >
          {say('next')}
        </button>
        <button type="button" class="wide" disabled={!isPaid} onClick={() => print()}>
          {say('print')}
        </button>
        {isPaid && (!order.isTakenAlong || isHandedOver) ? null : (
          <button type="button" class="plain small" onClick={onLater}>
            {say(isPaid ? 'handOverLater' : 'payLater')}
          </button>
        )}
      </div>
    </div>
  );
};

interface MoneyProps {
  readonly state: PaymentState;
  readonly order: CounterOrder;
  readonly open: DrawerSession;
  readonly onPaid: () => void;
}

/** The part in cash, and the page of the provider on the customer's phone or here. */
const Money = ({ state: { payment, currency }, order, open, onPaid }: MoneyProps) => {
  const { run, isBusy, problem } = useAction();
  const parts = payment.parts ?? [payment];
  const isWaiting = (method: string) =>
    parts.some((part) => part.method === method && part.status !== 'captured');
  const page = parts.find(({ redirectUrl }) => redirectUrl !== undefined)?.redirectUrl;
  const due = inCash({ amount: order.cash, currency });
  const takeCash = () =>
    run(async () => {
      // Both know this order: done again after a lost answer, they count once.
      await api.payOrder(
        { orderId: order.orderId, body: { method: 'cash', amount: due } },
        { idempotencyKey: `cash_${order.orderId}` },
      );
      await api.recordCashEntry({
        sessionId: open.sessionId,
        entryId: order.orderId,
        body: {
          kind: 'sale',
          amount: order.cash,
          rounding: due === order.cash ? undefined : due - order.cash,
          reference: order.orderId,
        },
      });
      onPaid();
    });
  return (
    <>
      <ProblemBox problem={problem} />
      {order.cash > 0 && isWaiting('cash') ? (
        <button type="button" class="primary wide" disabled={isBusy} onClick={() => void takeCash()}>
          {say('take', { amount: moneyText(due, currency) })}
        </button>
      ) : null}
      {page === undefined ? null : (
        <>
          <p>{say('scanToPay')}</p>
          <QrCode text={page} label={say('scanToPay')} />
          <a class="button wide" href={page} target="_blank" rel="noreferrer">
            {say('payHere')}
          </a>
        </>
      )}
    </>
  );
};

/** On the screen and on paper the same. The code holds the number of the order, for returns. */
const Receipt = ({ orderId }: { orderId: string }) => {
  const order = useLoaded(async () => (await api.getOrder({ orderId })).body, [orderId]).value;
  if (order === undefined) return null;
  const { lines, totals, number, credit } = order;
  return (
    <div class="receipt">
      <ul>
        {lines.map((line) => (
          <li key={line.lineId} class="spread">
            <span>
              {line.quantity} × {line.name}
            </span>
            <span class="number">{moneyText(line.total, totals.currency)}</span>
          </li>
        ))}
      </ul>
      <p class="spread grand">
        <span>{say('total')}</span>
        <strong class="number">{moneyText(totals.total, totals.currency)}</strong>
      </p>
      {credit.map(({ kind, amount }) => (
        <p key={kind} class="spread">
          <span>{say(kind)}</span>
          <span class="number">− {moneyText(amount, totals.currency)}</span>
        </p>
      ))}
      <QrCode text={number} label={say('keepReceipt')} />
      <p class="soft">{say('keepReceipt')}</p>
    </div>
  );
};
