import { useState } from 'preact/hooks';
import type { OrderRow } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { useAction, useLoaded } from '../../kit/load.ts';
import { query, setQuery } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { here, workplace } from '../console-state.ts';
import { LocationChoice, PageHead } from '../frame.tsx';
import { OrderTable } from '../order-table.tsx';
import { Status } from '../status.tsx';
import { say } from '../texts.ts';

const statuses = ['awaiting_payment', 'confirmed', 'paid', 'cancelled', 'expired'] as const;

type OrderSearch = NonNullable<Parameters<typeof api.listOrders>[0]>;

/** What was typed is an address, a phone number or an order's number. */
const searched = (text: string): OrderSearch => {
  if (text === '') return {};
  if (text.includes('@')) return { email: text };
  return text.startsWith('+') ? { phone: text } : { number: text };
};

/** Without a search, the orders of the last thirty days. */
const monthAgo = (): string => new Date(Date.now() - 30 * 86_400_000).toISOString();

const asked = (): OrderSearch => ({
  ...searched(query.value.get('q') ?? ''),
  status: statuses.find((status) => status === query.value.get('status')),
  queue: query.value.get('queue') === 'no_location' ? 'no_location' : undefined,
  locationId: here(),
  from: query.value.has('q') || query.value.has('queue') ? undefined : monthAgo(),
  limit: 30,
});

export const OrdersPage = () => {
  const search = query.value.toString();
  const loaded = useLoaded(async () => (await api.listOrders(asked())).body, [search, workplace.value]);
  const [text, setText] = useState(query.value.get('q') ?? '');
  return (
    <>
      <PageHead title={say('orders')}>
        <LocationChoice />
      </PageHead>
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery({ q: text.trim() });
        }}
      >
        <input
          type="search"
          aria-label={say('searchOrders')}
          placeholder={say('searchOrders')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{say('search')}</button>
      </form>
      <div class="row chips" role="group" aria-label={say('status')}>
        {[undefined, ...statuses].map((status) => (
          <button
            key={status ?? ''}
            type="button"
            class="small"
            aria-pressed={(query.value.get('status') ?? undefined) === status}
            onClick={() => setQuery({ status, queue: undefined })}
          >
            {status === undefined ? say('any') : <Status code={status} />}
          </button>
        ))}
      </div>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined ? (
        loaded.state === 'loading' && <Loading />
      ) : (
        <OrderList
          key={`${search} ${workplace.value}`}
          first={loaded.value.data}
          cursor={loaded.value.page.nextCursor}
        />
      )}
    </>
  );
};

const OrderList = ({ first, cursor }: { first: readonly OrderRow[]; cursor: string | null }) => {
  const [more, setMore] = useState<{ rows: readonly OrderRow[]; next: string | null }>({
    rows: [],
    next: cursor,
  });
  const { run, isBusy, problem } = useAction();
  if (first.length === 0 && cursor === null)
    return <Empty icon="receipt" title={say('noOrders')} hint={say('noOrdersHint')} />;
  const showMore = () =>
    run(async () => {
      const { body } = await api.listOrders({ ...asked(), cursor: more.next ?? undefined });
      setMore({ rows: [...more.rows, ...body.data], next: body.page.nextCursor });
    });
  return (
    <div class="card">
      <OrderTable orders={[...first, ...more.rows]} />
      <ProblemBox problem={problem} />
      {more.next === null ? null : (
        <button type="button" disabled={isBusy} onClick={() => void showMore()}>
          {say('more')}
        </button>
      )}
    </div>
  );
};
