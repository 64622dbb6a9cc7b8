import { useState } from 'preact/hooks';
import type { LedgerEntry, Order, PendingRefund } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { codeText, momentText, moneyText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { locationName } from '../console-state.ts';
import { PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { Status } from '../status.tsx';
import { say } from '../texts.ts';
import { EditBox } from './edit-box.tsx';
import { GoodwillBox } from './goodwill-box.tsx';
import { RefundBox } from './refund-box.tsx';

interface OrderSight {
  readonly order: Order;
  readonly ledger: readonly LedgerEntry[];
  readonly pending: readonly PendingRefund[];
}

const readOrder = async (orderId: string): Promise<OrderSight> => {
  const [order, payments] = await Promise.all([api.getOrder({ orderId }), api.listPayments({ orderId })]);
  return { order: order.body, ledger: payments.body.data, pending: payments.body.pendingRefunds };
};

export const OrderPage = ({ orderId }: { orderId: string }) => {
  const loaded = useLoaded(() => readOrder(orderId), [orderId]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { order, ledger, pending } = loaded.value;
  const { currency } = order.totals;
  return (
    <>
      <p>
        <a href={href('/orders')}>← {say('orders')}</a>
      </p>
      <PageHead title={order.number}>
        <Status code={order.status} />
        <Status code={order.fulfilment} />
        <strong class="number">{moneyText(order.totals.total, currency)}</strong>
      </PageHead>
      <div class="columns">
        <div class="stack">
          <OrderLines order={order} />
          <Payments ledger={ledger} pending={pending} />
          {may('orders.write') && isEditable(order) ? <EditBox order={order} reload={loaded.reload} /> : null}
          {may('payments.write') && order.payment.captured > order.payment.refunded ? (
            <>
              <RefundBox order={order} reload={loaded.reload} />
              <GoodwillBox order={order} reload={loaded.reload} />
            </>
          ) : null}
        </div>
        <div class="stack">
          <Contact order={order} />
          <Timeline order={order} />
          {may('orders.write') && order.lines.some(({ quantities }) => (quantities?.delivered ?? 0) > 0) ? (
            <a class="button" href={href(`/orders/${order.orderId}/return`)}>
              {say('counterReturn')}
            </a>
          ) : null}
          {may('orders.write') ? <CancelBox order={order} reload={loaded.reload} /> : null}
        </div>
      </div>
    </>
  );
};

/** The API decides; this keeps the form away from orders that have ended or left. */
const isEditable = ({ status, fulfilment }: Order): boolean =>
  status === 'paid' && ['none', 'waiting', 'open', 'in_progress', 'partly_shipped'].includes(fulfilment);

const OrderLines = ({ order }: { order: Order }) => (
  <section class="card">
    <h2>{say('lines')}</h2>
    <ul class="plain-list">
      {order.lines.map((line) => (
        <li key={line.lineId} class="spread">
          <span>
            {line.quantity} × <strong>{line.name}</strong> {line.variantName ?? ''}
            <br />
            <span class="soft">
              {line.sku} ·{' '}
              {line.from
                .map(({ locationId }) => say('from', { location: locationName(locationId) }))
                .join(', ')}
            </span>
          </span>
          <span class="number">{moneyText(line.total, order.totals.currency)}</span>
        </li>
      ))}
    </ul>
  </section>
);

const Payments = ({
  ledger,
  pending,
}: {
  ledger: readonly LedgerEntry[];
  pending: readonly PendingRefund[];
}) => (
  <section class="card">
    <h2>{say('payments')}</h2>
    {ledger.length === 0 && pending.length === 0 ? <p class="soft">{say('noPayments')}</p> : null}
    <ul class="plain-list">
      {ledger.map((entry) => (
        <li key={entry.step} class="spread">
          <span>
            {codeText(entry.type)} <span class="soft">{momentText(entry.at)}</span>
          </span>
          <span class="number">{moneyText(entry.amount, entry.currency)}</span>
        </li>
      ))}
      {pending.map((refund) => (
        <li key={refund.key} class="spread">
          <span>
            {say('pendingRefund')} <span class="soft">{codeText(refund.reason)}</span>
          </span>
          <span class="number">−{moneyText(refund.amount, refund.currency)}</span>
        </li>
      ))}
    </ul>
  </section>
);

const Contact = ({ order: { contact, delivery } }: { order: Order }) => (
  <section class="card">
    <h2>{say('contact')}</h2>
    <p>
      {contact?.name}
      <br />
      {contact?.email}
      {contact?.phone === undefined ? null : (
        <>
          <br />
          {contact.phone}
        </>
      )}
    </p>
    <h2>{say('delivery')}</h2>
    {delivery.method === 'ship' ? (
      <p>
        {delivery.address?.line1}
        <br />
        {delivery.address?.postalCode} {delivery.address?.city}
      </p>
    ) : (
      <p>
        {delivery.method === 'pickup'
          ? `${say('pickup')}: ${locationName(delivery.locationId)}`
          : codeText(delivery.method)}
      </p>
    )}
  </section>
);

const Timeline = ({ order }: { order: Order }) => (
  <section class="card">
    <h2>{say('timeline')}</h2>
    <ol class="timeline">
      {order.timeline.map(({ event, at, by }) => (
        <li key={`${event} ${at}`}>
          <strong>{codeText(event.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))}</strong>
          <span class="soft">
            {momentText(at)} · {by}
          </span>
        </li>
      ))}
    </ol>
  </section>
);

const CancelBox = ({ order, reload }: { order: Order; reload: () => void }) => {
  const [isSure, setSure] = useState(false);
  const { run, isBusy, problem } = useAction();
  if (
    !['none', 'waiting', 'open'].includes(order.fulfilment) ||
    ['cancelled', 'expired'].includes(order.status)
  )
    return null;
  const cancel = () =>
    run(async () => {
      await api.cancelOrder({ orderId: order.orderId, body: {} }, { idempotencyKey: newKey() });
      reload();
    });
  return (
    <div>
      <ProblemBox problem={problem} />
      {isSure ? (
        <div class="row">
          <button type="button" class="danger" disabled={isBusy} onClick={() => void cancel()}>
            {say('cancelSure')}
          </button>
          <button type="button" class="plain" onClick={() => setSure(false)}>
            {say('keep')}
          </button>
        </div>
      ) : (
        <button type="button" class="danger" onClick={() => setSure(true)}>
          {say('cancel')}
        </button>
      )}
    </div>
  );
};
