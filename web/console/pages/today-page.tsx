import type { OrderRow, StockLevel } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { moneyText, numberText } from '../../kit/format.ts';
import { useLoaded, usePolling } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { here, workplace } from '../console-state.ts';
import { LocationChoice, PageHead } from '../frame.tsx';
import { OrderTable } from '../order-table.tsx';
import { Plot } from '../plot.tsx';
import { say } from '../texts.ts';

interface TodaySight {
  readonly orders: readonly OrderRow[];
  readonly toPick: number;
  readonly overdue: number;
  readonly noLocation: number;
  readonly atRisk: readonly StockLevel[] | undefined;
}

const MOST = 100;
/** So few, or fewer, are worth a look. */
const LOW = 5;

/** From midnight here. */
const midnight = (): string => {
  const day = new Date();
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
};

const readToday = async (): Promise<TodaySight> => {
  const locationId = here();
  const mayPick = may('fulfilment.read');
  const [orders, toPick, overdue, lost, stock] = await Promise.all([
    api.listOrders({ from: midnight(), locationId, limit: MOST }),
    countToPick(locationId),
    mayPick ? api.listFulfilments({ queue: 'overdue', limit: MOST }) : undefined,
    api.listOrders({ queue: 'no_location', limit: MOST }),
    locationId !== undefined && may('inventory.read')
      ? api.listStock({ locationId, limit: MOST })
      : undefined,
  ]);
  const late = (overdue?.body.data ?? []).filter(
    (task) => (locationId ?? task.locationId) === task.locationId,
  );
  return {
    orders: orders.body.data,
    toPick,
    overdue: late.length,
    noLocation: lost.body.data.length,
    atRisk: stock?.body.data.filter(({ available }) => available <= LOW),
  };
};

/** At one location what it has to pick; else the orders of which nothing is picked yet. */
const countToPick = async (locationId: string | undefined): Promise<number> => {
  if (locationId === undefined || !may('fulfilment.read'))
    return (await api.listOrders({ fulfilment: 'open', limit: MOST })).body.data.length;
  return (await api.listFulfilments({ locationId, status: 'open', limit: MOST })).body.data.length;
};

export const TodayPage = () => {
  const loaded = useLoaded(readToday, [workplace.value]);
  usePolling(loaded, 10);
  return (
    <>
      <PageHead title={say('today')}>
        <LocationChoice />
      </PageHead>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined ? (
        loaded.state === 'loading' && <Loading />
      ) : (
        <Sight sight={loaded.value} />
      )}
    </>
  );
};

const isSold = ({ status }: OrderRow): boolean => status === 'paid' || status === 'confirmed';

const Sight = ({ sight }: { sight: TodaySight }) => {
  const sold = sight.orders.filter(isSold);
  const currency = sight.orders[0]?.totals.currency ?? 'IDR';
  const sales = sold.reduce((sum, { totals }) => sum + totals.total, 0);
  const unpaid = sight.orders.filter(({ status }) => status === 'awaiting_payment').length;
  return (
    <div class="today">
      <ul class="figures">
        <Figure name={say('sales')} value={moneyText(sales, currency)} />
        <Figure name={say('ordersToday')} value={counted(sight.orders.length)} to="/orders" />
        <Figure name={say('unpaid')} value={counted(unpaid)} to="/orders?status=awaiting_payment" />
        <Figure name={say('toPick')} value={counted(sight.toPick)} to="/fulfilment" />
        <Figure
          name={say('overdue')}
          value={counted(sight.overdue)}
          to="/fulfilment?queue=overdue"
          isBad={sight.overdue > 0}
        />
        <Figure
          name={say('noLocation')}
          value={counted(sight.noLocation)}
          to="/orders?queue=no_location"
          isBad={sight.noLocation > 0}
        />
      </ul>
      <section class="card wide-card">
        <h2>{say('perHour')}</h2>
        <SalesPlot orders={sold} currency={currency} total={sales} />
      </section>
      <section class="card">
        <h2>{say('atRisk')}</h2>
        <AtRisk levels={sight.atRisk} />
      </section>
      <section class="card whole">
        <h2>{say('recent')}</h2>
        {sight.orders.length === 0 ? (
          <Empty icon="receipt" title={say('noOrdersToday')} hint={say('noOrdersTodayHint')} />
        ) : (
          <OrderTable orders={sight.orders.slice(0, 8)} />
        )}
      </section>
    </div>
  );
};

/** A page holds a hundred; beyond that it is "100+". */
const counted = (count: number): string => (count >= MOST ? `${MOST}+` : numberText(count));

const Figure = ({
  name,
  value,
  to,
  isBad,
}: {
  name: string;
  value: string;
  to?: string;
  isBad?: boolean;
}) => (
  <li class={isBad === true ? 'figure bad' : 'figure'}>
    <span class="soft">{name}</span>
    <strong class="number">{to === undefined ? value : <a href={href(to)}>{value}</a>}</strong>
  </li>
);

const SalesPlot = ({
  orders,
  currency,
  total,
}: {
  orders: readonly OrderRow[];
  currency: string;
  total: number;
}) => {
  const hours = [...Array.from({ length: 24 }).keys()];
  const sums = hours.map((hour) =>
    orders
      .filter(({ placedAt }) => new Date(placedAt).getHours() === hour)
      .reduce((sum, { totals }) => sum + totals.total, 0),
  );
  return (
    <Plot
      label={`${say('perHour')}: ${moneyText(total, currency)}`}
      xs={hours}
      ys={sums}
      showX={(hour) => String(hour).padStart(2, '0')}
      showY={(amount) => numberText(amount)}
    />
  );
};

const AtRisk = ({ levels }: { levels: readonly StockLevel[] | undefined }) => {
  if (levels === undefined) return <Empty icon="pin" title={say('chooseLocation')} />;
  if (levels.length === 0) return <Empty icon="check" title={say('nothingAtRisk')} />;
  return (
    <ul class="plain-list">
      {levels.slice(0, 8).map(({ sku, available }) => (
        <li key={sku} class="spread">
          <a href={href(`/stock?sku=${encodeURIComponent(sku)}`)}>{sku}</a>
          <span class={available <= 0 ? 'error number' : 'number'}>{numberText(available)}</span>
        </li>
      ))}
    </ul>
  );
};
