import { useState } from 'preact/hooks';
import type { Customer } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, dayText, moneyText } from '../../kit/format.ts';
import { useLoaded } from '../../kit/load.ts';
import { query, setQuery } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Badge, Loading, ProblemBox } from '../../kit/ui.tsx';
import { DataRequestsBox } from '../customers/data-requests-box.tsx';
import { ErasureBox } from '../customers/erasure-box.tsx';
import { MergeBox } from '../customers/merge-box.tsx';
import { PointsBox } from '../customers/points-box.tsx';
import { TimelineBox } from '../customers/timeline-box.tsx';
import { PageHead } from '../frame.tsx';
import { OrderTable } from '../order-table.tsx';
import { say } from '../texts.ts';

const searched = (text: string) => {
  if (text.includes('@')) return { email: text };
  // As people write them: +62 812…, 0812….
  return /^[+0][\d ()-]{6,}$/.test(text) ? { phone: text } : { externalId: text };
};

export const CustomersPage = () => {
  const asked = query.value.get('q') ?? '';
  const [text, setText] = useState(asked);
  const loaded = useLoaded(
    async () => (asked === '' ? undefined : (await api.findCustomers(searched(asked))).body.data),
    [asked],
  );
  return (
    <>
      <PageHead title={say('customers')} />
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
          aria-label={say('findCustomer')}
          placeholder={say('findCustomer')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{say('search')}</button>
      </form>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.state === 'loading' && asked !== '' ? <Loading /> : null}
      {asked === '' && may('privacy.write') ? <DataRequestsBox /> : null}
      {asked === '' ? <Empty icon="user" title={say('findFirst')} hint={say('findFirstHint')} /> : null}
      {loaded.value?.length === 0 ? (
        <Empty icon="search" title={say('noCustomer')} hint={say('noCustomerHint')} />
      ) : null}
      <div class="stack">
        {(loaded.value ?? []).map((customer) => (
          <CustomerCard key={customer.customerId} customer={customer} />
        ))}
      </div>
    </>
  );
};

const CustomerCard = ({ customer }: { customer: Customer }) => {
  const { customerId } = customer;
  const loaded = useLoaded(async () => {
    const [orders, credit] = await Promise.all([
      api.listOrders({ customerId, limit: 10 }),
      may('credit.read') ? api.getCustomerStoreCredit({ customerId, limit: 1 }) : undefined,
    ]);
    return { orders: orders.body.data, credit: credit?.body };
  }, [customerId]);
  return (
    <article class="card stack">
      <h2>{customer.name ?? customer.customerId}</h2>
      <p>
        {[customer.email, customer.phone].filter((text) => text !== undefined).join(' · ')}
        <br />
        <span class="soft">{say('since', { day: dayText(customer.registeredAt) })}</span>
      </p>
      <div class="row">
        {customer.groups.map((group) => (
          <Badge key={group} tone="calm">
            {group}
          </Badge>
        ))}
        {loaded.value?.credit === undefined ? null : (
          <Badge tone="good">
            {say('storeCredit')} {moneyText(loaded.value.credit.balance, loaded.value.credit.currency)}
          </Badge>
        )}
      </div>
      <h3>{say('consents')}</h3>
      <ul class="row">
        {customer.consents.map(({ medium, purpose, state }) => (
          <li key={`${medium} ${purpose}`}>
            <Badge tone={state === 'granted' ? 'good' : 'calm'}>
              {codeText(medium)} · {codeText(purpose)}: {codeText(state)}
            </Badge>
          </li>
        ))}
      </ul>
      <h3>{say('orders')}</h3>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined ? null : <OrderTable orders={loaded.value.orders} />}
      {may('loyalty.read') ? <PointsBox customerId={customerId} /> : null}
      <TimelineBox customerId={customerId} />
      {may('customers.merge') ? <MergeBox customer={customer} /> : null}
      {may('privacy.write') ? <ErasureBox customerId={customerId} /> : null}
    </article>
  );
};
