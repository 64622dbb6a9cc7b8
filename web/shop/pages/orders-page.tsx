import { useEffect } from 'preact/hooks';
import { isApiProblem } from '#shared/client/api-problem.ts';
import type { Order, OrderRow } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, dayText, moneyText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import { useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { session } from '../../kit/session.ts';
import { Badge, Loading, ProblemBox } from '../../kit/ui.tsx';
import { orderTokens } from '../shop-state.ts';
import { orderStates, say } from '../texts.ts';

type ShownOrder = Pick<OrderRow, 'orderId' | 'number' | 'status' | 'fulfilment' | 'placedAt' | 'totals'>;

/** Those of whoever is signed in, and those placed as a guest in this browser. */
export const OrdersPage = () => {
  useEffect(() => {
    document.title = `${say('orders')} · Satu`;
  }, []);
  const loaded = useLoaded(readOrders, [session.value?.user]);
  return (
    <section>
      <h1>{say('orders')}</h1>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? (
        <Empty icon="receipt" title={say('noOrders')} hint={say('noOrdersHint')}>
          <a class="button primary" href={href('/')}>
            {say('browse')}
          </a>
        </Empty>
      ) : null}
      <ul class="order-list">
        {(loaded.value ?? []).map((order) => (
          <li key={order.orderId}>
            <a class="card order-card" href={href(`/o/${order.orderId}`)}>
              <strong>{order.number}</strong>
              <span class="soft">{dayText(order.placedAt)}</span>
              <span class="number">{moneyText(order.totals.total, order.totals.currency)}</span>
              <Badge tone={toneOf(order)}>{stateOf(order)}</Badge>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where it stands: once it is paid, how far its goods are. */
const codeOf = ({ status, fulfilment }: ShownOrder): string =>
  status === 'paid' && fulfilment !== undefined && textNamed(fulfilment, orderStates) !== undefined
    ? fulfilment
    : status;

const stateOf = (order: ShownOrder): string =>
  textNamed(codeOf(order), orderStates) ?? codeText(codeOf(order));

const toneOf = ({ status }: ShownOrder): 'good' | 'warn' | 'bad' | 'calm' => {
  if (status === 'awaiting_payment') return 'warn';
  if (status === 'cancelled' || status === 'expired') return 'bad';
  return status === 'paid' ? 'good' : 'calm';
};

const readOrders = async (): Promise<readonly ShownOrder[]> => {
  const mine = session.value === null ? [] : (await api.listMyOrders({ limit: 50 })).body.data;
  const guest = await Promise.all(Object.entries(orderTokens.value).map(readGuestOrder));
  const all: readonly ShownOrder[] = [...mine, ...guest.filter((order) => order !== undefined)];
  const byId = new Map(all.map((order) => [order.orderId, order]));
  return [...byId.values()].sort((a, b) => b.placedAt.localeCompare(a.placedAt));
};

/** One that the API does not know any more is left out. */
const readGuestOrder = async ([orderId, orderToken]: [string, string]): Promise<Order | undefined> => {
  try {
    return (await api.getOrder({ orderId }, { orderToken })).body;
  } catch (error) {
    if (isApiProblem(error)) return undefined;
    throw error;
  }
};
