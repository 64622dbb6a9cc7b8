import { useEffect, useState } from 'preact/hooks';
import type { CustomerFulfilment, CustomerPickup, Order } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { dayText, momentText, moneyText } from '../../kit/format.ts';
import { useAction, useLoaded, usePolling } from '../../kit/load.ts';
import { Picture } from '../../kit/picture.tsx';
import { href } from '../../kit/router.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { storeName, tokenOfOrder } from '../shop-state.ts';
import { say } from '../texts.ts';
import { Totals } from '../totals.tsx';
import { isReviewable, ReviewForm } from './review-form.tsx';

interface OrderSight {
  readonly order: Order;
  readonly fulfilments: readonly CustomerFulfilment[];
  readonly pickup?: CustomerPickup;
}

const readOrder = async (orderId: string): Promise<OrderSight> => {
  const token = tokenOfOrder(orderId);
  const { body: order } = await api.getOrder({ orderId }, token);
  if (order.status === 'awaiting_payment') return { order, fulfilments: [] };
  const fulfilments = (await api.listOrderFulfilments({ orderId }, token)).body.data;
  const waiting = fulfilments.find(({ method, pickup }) => method === 'pickup' && pickup !== undefined);
  if (waiting === undefined) return { order, fulfilments };
  const { body: pickup } = await api.getPickup({ fulfilmentId: waiting.fulfilmentId }, token);
  return { order, fulfilments, pickup };
};

const isOver = ({ order }: OrderSight): boolean =>
  ['cancelled', 'expired'].includes(order.status) || order.fulfilment === 'delivered';

export const OrderPage = ({ orderId }: { orderId: string }) => {
  const loaded = useLoaded(() => readOrder(orderId), [orderId]);
  usePolling(loaded, 3, loaded.value !== undefined && !isOver(loaded.value));
  useEffect(() => {
    document.title = `${loaded.value?.order.number ?? say('orders')} · Satu`;
  }, [loaded.value]);
  if (loaded.value !== undefined) return <OrderView sight={loaded.value} reload={loaded.reload} />;
  return loaded.state === 'failed' ? (
    <ProblemBox problem={loaded.problem} retry={loaded.reload} />
  ) : (
    <Loading />
  );
};

const OrderView = ({ sight, reload }: { sight: OrderSight; reload: () => void }) => {
  const { order, fulfilments, pickup } = sight;
  return (
    <div class="two-columns">
      <div class="stack">
        <header>
          <p class="soft eyebrow">{say('orderNumber', { number: order.number })}</p>
          <h1 aria-live="polite">{headline(sight)}</h1>
          <Steps order={order} isReady={pickup?.readyAt !== undefined} />
        </header>
        {order.status === 'awaiting_payment' ? <PayNow order={order} /> : null}
        {pickup?.qrToken === undefined ? null : <PickupCode pickup={pickup} />}
        <Parcels fulfilments={fulfilments} />
        <OrderLines order={order} />
      </div>
      <aside class="stack">
        <div class="card">
          <Totals totals={order.totals} />
          <DeliveryText order={order} />
        </div>
        <Returns order={order} />
        <CancelOrder order={order} reload={reload} />
      </aside>
    </div>
  );
};

const headline = ({ order, pickup }: OrderSight): string => {
  if (order.status === 'cancelled') return say('cancelledTitle');
  if (order.status === 'expired') return say('expiredTitle');
  if (order.status === 'awaiting_payment') return say('thanks');
  if (order.fulfilment === 'delivered') return say('deliveredTitle');
  if (pickup?.readyAt !== undefined) return say('readyTitle', { store: storeName(pickup.locationId) });
  return order.fulfilment.endsWith('shipped') ? say('shippedTitle') : say('paidTitle');
};

const Steps = ({ order, isReady }: { order: Order; isReady: boolean }) => {
  if (order.status === 'cancelled' || order.status === 'expired') return null;
  const isPickup = order.delivery.method === 'pickup';
  const isPaid = order.status !== 'awaiting_payment';
  const isDone = order.fulfilment === 'delivered';
  const isSent = isPickup
    ? isReady
    : ['shipped', 'partly_delivered', 'partly_shipped'].includes(order.fulfilment);
  const steps: readonly (readonly [string, boolean])[] = [
    [say('stepPlaced'), true],
    [say('stepPaid'), isPaid],
    [isPickup ? say('stepReady') : say('stepShipped'), isSent || isDone],
    [say('stepDone'), isDone],
  ];
  return (
    <ol class="steps" aria-label={say('steps')}>
      {steps.map(([name, isReached]) => (
        <li key={name} class={isReached ? 'reached' : ''} aria-current={isReached ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
};

const PayNow = ({ order }: { order: Order }) => (
  <div class="notice warn">
    <p>{say('awaiting', { time: momentText(order.expiresAt) })}</p>
    {order.payment.redirectUrl === undefined ? null : (
      <p>
        <a class="button primary" href={order.payment.redirectUrl} target="_self">
          {say('payNow')}
        </a>
      </p>
    )}
  </div>
);

const PickupCode = ({ pickup }: { pickup: CustomerPickup }) => (
  <section class="card pickup-code">
    <div>
      <h2>{say('showCode')}</h2>
      <p class="code number">{pickup.code}</p>
      <p class="soft">
        {storeName(pickup.locationId)}
        <br />
        {pickup.expiresAt === undefined ? null : say('pickupUntil', { day: dayText(pickup.expiresAt) })}
      </p>
    </div>
    <QrCode text={pickup.qrToken ?? ''} label={say('showCode')} />
  </section>
);

const Parcels = ({ fulfilments }: { fulfilments: readonly CustomerFulfilment[] }) => (
  <>
    {fulfilments
      .filter(({ parcels }) => parcels.some(({ status }) => status !== 'packed'))
      .map(({ fulfilmentId, trackingUrl, parcels }) => (
        <div key={fulfilmentId} class="card spread">
          <span>
            {parcels
              .map(({ carrier, trackingNumber }) => `${carrier ?? ''} ${trackingNumber ?? ''}`)
              .join(', ')}
          </span>
          <a class="button small" href={trackingUrl} target="_self">
            {say('track')}
          </a>
        </div>
      ))}
  </>
);

const OrderLines = ({ order }: { order: Order }) => (
  <ul class="lines">
    {order.lines.map((line) => (
      <li key={line.lineId}>
        <div class="thumb">
          <Picture name={line.name} url={line.imageUrl} seed={line.productId} />
        </div>
        <div class="about">
          <strong>{line.name}</strong>
          <span class="soft">
            {line.variantName === undefined ? '' : `${line.variantName} · `}
            {line.quantity} × <span class="number">{moneyText(line.unitPrice, order.totals.currency)}</span>
          </span>
        </div>
        <div class="right">
          <strong class="number">{moneyText(line.total, order.totals.currency)}</strong>
        </div>
        {isReviewable(line) ? <ReviewForm order={order} line={line} /> : null}
      </li>
    ))}
  </ul>
);

const DeliveryText = ({ order: { delivery } }: { order: Order }) => {
  if (delivery.method === 'pickup')
    return <p class="soft">{say('pickupAt', { store: storeName(delivery.locationId) })}</p>;
  if (delivery.method === 'digital') return null;
  return (
    <address class="soft">
      {delivery.address === undefined ? null : (
        <>
          {delivery.address.line1}
          <br />
          {delivery.address.postalCode} {delivery.address.city}
        </>
      )}
      {delivery.arrivesBy === undefined ? null : (
        <p>{say('arrives', { day: dayText(delivery.arrivesBy) })}</p>
      )}
    </address>
  );
};

/** Where delivered goods can come back, and what is known of those that do. */
const Returns = ({ order }: { order: Order }) => {
  const moved = order.lines.some(
    ({ quantities }) => (quantities?.delivered ?? 0) + (quantities?.returned ?? 0) > 0,
  );
  const { value = [] } = useLoaded(
    async () =>
      moved
        ? (await api.listReturnsOfOrder({ orderId: order.orderId }, tokenOfOrder(order.orderId))).body.data
        : [],
    [order.orderId, moved],
  );
  if (!moved) return null;
  return (
    <div class="card stack">
      {value.length === 0 ? null : <h2>{say('returns')}</h2>}
      {value.map(({ returnId, status, refund, currency }) => (
        <p key={returnId} class="spread">
          <span>{say(`return_${status}`)}</span>
          <span class="number">{moneyText(refund.amount, currency)}</span>
        </p>
      ))}
      <a class="button small" href={href(`/o/${order.orderId}/return`)}>
        {say('returnGoods')}
      </a>
    </div>
  );
};

/** Two clicks, because it cannot be taken back. */
const CancelOrder = ({ order, reload }: { order: Order; reload: () => void }) => {
  const [isSure, setSure] = useState(false);
  const { run, isBusy, problem } = useAction();
  const isOpen = ['none', 'waiting', 'open'].includes(order.fulfilment);
  if (!isOpen || ['cancelled', 'expired'].includes(order.status)) return null;
  const cancel = async (): Promise<void> => {
    const token = tokenOfOrder(order.orderId);
    await api.cancelOrder({ orderId: order.orderId, body: {} }, { ...token, idempotencyKey: newKey() });
    reload();
  };
  return (
    <div>
      <ProblemBox problem={problem} />
      {isSure ? (
        <button type="button" class="danger small" disabled={isBusy} onClick={() => void run(cancel)}>
          {say('sureCancel')}
        </button>
      ) : (
        <button type="button" class="plain small" onClick={() => setSure(true)}>
          {say('cancelOrder')}
        </button>
      )}
    </div>
  );
};
