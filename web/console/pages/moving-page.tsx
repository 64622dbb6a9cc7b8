import { useState } from 'preact/hooks';
import type { PurchaseOrder, Transfer } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { momentText, numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { here, locationName, locations } from '../console-state.ts';
import { LocationChoice, PageHead } from '../frame.tsx';
import { say } from '../moving/texts.ts';
import { Status } from '../status.tsx';

const ENDED: readonly Transfer['status'][] = ['received', 'settled', 'cancelled'];
const DELIVERABLE: readonly PurchaseOrder['status'][] = ['sent', 'confirmed', 'partly_received'];

const readMoving = async (locationId: string | undefined) => {
  if (locationId === undefined) return { transfers: [], orders: [] };
  const [transfers, orders] = await Promise.all([
    api.listTransfers({ locationId, limit: 50 }),
    may('purchasing.read') ? api.listPurchaseOrders({ limit: 100 }) : undefined,
  ]);
  return {
    transfers: transfers.body.data.filter(({ status }) => !ENDED.includes(status)),
    orders: (orders?.body.data ?? []).filter(
      (order) => order.locationId === locationId && DELIVERABLE.includes(order.status),
    ),
  };
};

/** What comes to a store and leaves it, from suppliers and other locations. */
export const MovingPage = () => {
  const locationId = here();
  const loaded = useLoaded(() => readMoving(locationId), [locationId]);
  const { transfers = [], orders = [] } = loaded.value ?? {};
  return (
    <>
      <PageHead title={say('moving')}>
        <LocationChoice isRequired />
      </PageHead>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      <div class="columns">
        <section class="card">
          <h2>{say('transfers')}</h2>
          {transfers.length === 0 ? <Empty icon="box" title={say('noTransfers')} /> : null}
          <ul class="plain-list">
            {transfers.map((transfer) => (
              <TransferRow
                key={transfer.transferId}
                transfer={transfer}
                isFromHere={transfer.fromLocationId === locationId}
                reload={loaded.reload}
              />
            ))}
          </ul>
        </section>
        <div class="stack">
          {may('purchasing.read') ? <Orders orders={orders} /> : null}
          {locationId === undefined ? null : (
            <RequestGoods key={locationId} locationId={locationId} reload={loaded.reload} />
          )}
        </div>
      </div>
    </>
  );
};

interface TransferRowProps {
  readonly transfer: Transfer;
  readonly isFromHere: boolean;
  readonly reload: () => void;
}

const TransferRow = ({ transfer, isFromHere, reload }: TransferRowProps) => {
  const { transferId, status, fromLocationId, toLocationId, lines, expectedAt } = transfer;
  const { run, isBusy, problem } = useAction();
  const step = (act: () => Promise<unknown>) => (): void => {
    void run(async () => {
      await act();
      reload();
    });
  };
  return (
    <li>
      <p class="spread">
        <span>
          <strong>
            {say('fromTo', { from: locationName(fromLocationId), to: locationName(toLocationId) })}
          </strong>
          <br />
          <span class="soft">
            {lines.map(({ sku, requested }) => `${numberText(requested)} × ${sku}`).join(', ')}
            {expectedAt === undefined ? '' : ` · ${say('expected', { time: momentText(expectedAt) })}`}
          </span>
        </span>
        <Status code={status} />
      </p>
      <ProblemBox problem={problem} />
      {status === 'requested' && isFromHere && may('stock-work.approve') ? (
        <button
          type="button"
          disabled={isBusy}
          onClick={step(() => api.approveTransfer({ transferId, body: {} }, { idempotencyKey: newKey() }))}
        >
          {say('approve')}
        </button>
      ) : null}
      {status === 'approved' && isFromHere ? (
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={step(() => api.shipTransfer({ transferId, body: {} }, { idempotencyKey: newKey() }))}
        >
          {say('ship')}
        </button>
      ) : null}
      {!isFromHere && (status === 'in_transit' || status === 'partly_received') ? (
        <a class="button primary" href={href(`/moving/transfers/${transferId}`)}>
          {say('receive')}
        </a>
      ) : null}
    </li>
  );
};

const Orders = ({ orders }: { orders: readonly PurchaseOrder[] }) => (
  <section class="card">
    <h2>{say('orders')}</h2>
    {orders.length === 0 ? <Empty icon="receipt" title={say('noOrders')} /> : null}
    <ul class="plain-list">
      {orders.map(({ purchaseOrderId, supplierId, lines, status, expectedAt }) => (
        <li key={purchaseOrderId}>
          <p class="spread">
            <span>
              <strong>{say('fromSupplier', { supplier: supplierId })}</strong>
              <br />
              <span class="soft">
                {say('units', {
                  n: numberText(lines.reduce((sum, { outstanding }) => sum + outstanding, 0)),
                })}
                {expectedAt === undefined ? '' : ` · ${say('expected', { time: momentText(expectedAt) })}`}
              </span>
            </span>
            <Status code={status} />
          </p>
          {may('inventory.write') ? (
            <a class="button primary" href={href(`/moving/orders/${purchaseOrderId}`)}>
              {say('receive')}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  </section>
);

const RequestGoods = ({ locationId, reload }: { locationId: string; reload: () => void }) => {
  const others = locations.value.filter(({ code }) => code !== locationId);
  const [from, setFrom] = useState(others[0]?.code ?? '');
  const [sku, setSku] = useState('');
  const [quantity, setQuantity] = useState('1');
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useAction();
  const request = () =>
    run(async () => {
      const lines = [{ sku: sku.trim(), quantity: Number(quantity) }];
      await api.requestTransfer(
        { body: { fromLocationId: from, toLocationId: locationId, lines } },
        { idempotencyKey: newKey() },
      );
      setSku('');
      setDone(true);
      reload();
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void request();
      }}
    >
      <h2>{say('request')}</h2>
      <ProblemBox problem={problem} />
      {isDone ? (
        <p class="notice good" role="status">
          {say('requested')}
        </p>
      ) : null}
      <div class="field">
        <label for="move-from">{say('from')}</label>
        <select id="move-from" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
          {others.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="fields">
        <Field name="move-sku" label={say('sku')} value={sku} onInput={setSku} />
        <Field
          name="move-quantity"
          inputMode="numeric"
          label={say('quantity')}
          value={quantity}
          onInput={(text) => setQuantity(text.replaceAll(/\D/g, ''))}
        />
      </div>
      <button
        type="submit"
        disabled={isBusy || sku.trim() === '' || from === '' || !/^[1-9]\d*$/.test(quantity)}
      >
        {say('request')}
      </button>
    </form>
  );
};
