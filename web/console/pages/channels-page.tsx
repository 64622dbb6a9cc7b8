import type { Channel } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, numberText } from '../../kit/format.ts';
import { useLoaded, usePolling } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Badge, Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../channels/texts.ts';
import { locationName } from '../console-state.ts';
import { PageHead } from '../frame.tsx';

/** A page of orders; beyond that it is "100+". */
const MOST = 100;

/** Where the shop sells, and what waits in each. */
export const ChannelsPage = () => {
  const loaded = useLoaded(async () => (await api.listChannels()).body.data, []);
  return (
    <>
      <PageHead title={say('channels')} />
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? <Empty icon="grid" title={say('none')} hint={say('noneHint')} /> : null}
      <ul class="tasks">
        {(loaded.value ?? []).map((channel) => (
          <li key={channel.code}>
            <ChannelCard channel={channel} />
          </li>
        ))}
      </ul>
    </>
  );
};

const readWork = async (channel: string) => {
  const from = new Date();
  from.setHours(0, 0, 0, 0);
  const [products, orders, unpaid, toPick] = await Promise.all([
    api.listProducts({ channel, limit: 1, facets: true }),
    api.listOrders({ channel, from: from.toISOString(), limit: MOST }),
    api.listOrders({ channel, status: 'awaiting_payment', limit: MOST }),
    api.listOrders({ channel, status: 'paid', fulfilment: 'open', limit: MOST }),
  ]);
  return {
    assortment: products.body.facets?.total ?? 0,
    ordersToday: orders.body.data.length,
    unpaid: unpaid.body.data.length,
    toPick: toPick.body.data.length,
  };
};

const counted = (count: number): string => (count >= MOST ? `${MOST}+` : numberText(count));

const ChannelCard = ({ channel }: { readonly channel: Channel }) => {
  const { code, name, purpose, currency, pricesIncludeTax } = channel;
  return (
    <article class="card">
      <div class="spread">
        <h2>{name}</h2>
        <Badge tone={purpose === 'sell' ? 'good' : 'calm'}>{say(purpose)}</Badge>
      </div>
      <p class="soft">
        {code} · {say(pricesIncludeTax ? 'taxIn' : 'taxOn', { currency })}
      </p>
      {purpose === 'sell' && may('orders.read') ? <ChannelWork code={code} /> : null}
      <ChannelFacts channel={channel} />
    </article>
  );
};

const ChannelWork = ({ code }: { readonly code: string }) => {
  const loaded = useLoaded(() => readWork(code), [code]);
  usePolling(loaded, 30);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { assortment, ordersToday, unpaid, toPick } = loaded.value;
  return (
    <dl class="pairs">
      <Pair name={say('assortment')} value={numberText(assortment)} />
      <Pair name={say('ordersToday')} value={counted(ordersToday)} />
      <Pair name={say('unpaid')} value={counted(unpaid)} to="/orders?status=awaiting_payment" />
      <Pair name={say('toPick')} value={counted(toPick)} to="/fulfilment" />
    </dl>
  );
};

interface PairProps {
  readonly name: string;
  readonly value: string;
  readonly to?: string;
}

const Pair = ({ name, value, to }: PairProps) => (
  <div>
    <dt>{name}</dt>
    <dd class="number">{to === undefined ? value : <a href={href(to)}>{value}</a>}</dd>
  </div>
);

const ChannelFacts = ({ channel }: { readonly channel: Channel }) => {
  const rows = [
    [say('locations'), channel.locations.map((code) => locationName(code))],
    [say('payments'), (channel.paymentMethods ?? []).map(({ method }) => codeText(method))],
    [say('delivery'), channel.delivery.map((option) => option.name)],
  ] as const;
  return (
    <>
      {rows
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <p key={name} class="soft">
            <strong>{name}:</strong> {values.join(', ')}
          </p>
        ))}
    </>
  );
};
