import { useEffect } from 'preact/hooks';
import type { CustomerTimeline, Me, PointsStatement } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, dayText, momentText, moneyText, numberText } from '../../kit/format.ts';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { textNamed } from '../../kit/language.ts';
import { useLoaded } from '../../kit/load.ts';
import { goTo, href } from '../../kit/router.tsx';
import { session, signOut } from '../../kit/session.ts';
import { unsubscribeBrowser } from '../push.ts';
import { Badge, Loading, ProblemBox } from '../../kit/ui.tsx';
import { readCart } from '../shop-state.ts';
import { say, timelineTexts } from '../texts.ts';
import { readWishes } from '../wishes.ts';
import { DetailsForm } from './details-form.tsx';
import { RewardsBox } from './rewards-box.tsx';

interface Account {
  readonly me: Me;
  readonly points: PointsStatement;
  readonly timeline: CustomerTimeline;
}

const readAccount = async (): Promise<Account> => {
  const [me, points, timeline] = await Promise.all([
    api.getMe(),
    api.getMyPoints({ limit: 5 }),
    api.getMyTimeline({ limit: 20 }),
  ]);
  return { me: me.body, points: points.body, timeline: timeline.body };
};

/** Whoever is signed in, at a glance. */
export const AccountPage = () => {
  useEffect(() => {
    document.title = `${say('account')} · Satu`;
    if (session.value === null) goTo(href('/sign-in?next=/account'), { replace: true });
  }, [session.value]);
  const loaded = useLoaded(
    async () => (session.value === null ? undefined : await readAccount()),
    [session.value?.user],
  );
  if (loaded.value !== undefined) return <AccountView account={loaded.value} reload={loaded.reload} />;
  return loaded.state === 'failed' ? (
    <ProblemBox problem={loaded.problem} retry={loaded.reload} />
  ) : (
    <Loading />
  );
};

const leave = (): void => {
  // Whoever uses the browser next is not shown what was meant for this customer.
  unsubscribeBrowser().catch(() => undefined);
  signOut();
  readWishes().catch(() => undefined);
  readCart().catch(() => undefined);
};

interface AccountViewProps {
  readonly account: Account;
  readonly reload: () => void;
}

const AccountView = ({ account: { me, points, timeline }, reload }: AccountViewProps) => (
  <div class="stack">
    <header class="spread">
      <div>
        <h1>{me.name ?? say('account')}</h1>
        <p class="soft">{[me.email, me.phone].filter((text) => text !== undefined).join(' · ')}</p>
      </div>
      <button type="button" class="small" onClick={leave}>
        {say('signOut')}
      </button>
    </header>
    <nav class="tiles" aria-label={say('account')}>
      <Tile to="/orders" icon="receipt" name={say('orders')} />
      <Tile to="/wish-list" icon="heart" name={say('wishList')} />
      <Tile to="/privacy" icon="shield" name={say('privacy')} />
    </nav>
    <div class="two-columns">
      <div class="stack">
        <DetailsForm key={me.customerId} me={me} onSaved={reload} />
        <History timeline={timeline} />
      </div>
      <aside class="stack">
        <PointsCard points={points} />
        <RewardsBox usable={points.usable} onChange={reload} />
      </aside>
    </div>
  </div>
);

const Tile = ({
  to,
  icon,
  name,
}: {
  readonly to: string;
  readonly icon: IconName;
  readonly name: string;
}) => (
  <a class="card tile" href={href(to)}>
    <Icon name={icon} />
    {name}
  </a>
);

/** What can be spent, what comes later, and what moved last. */
const PointsCard = ({ points }: { readonly points: PointsStatement }) => {
  const [expiring] = points.lots.filter(({ expiresAt }) => expiresAt !== undefined);
  const pending = points.lots.filter(({ availableAt }) => availableAt !== undefined);
  return (
    <section class="card points">
      <h2>{say('points')}</h2>
      <p class="spread">
        <strong class="points-sum number">{numberText(points.usable)}</strong>
        {points.tier.tier === undefined ? null : <Badge tone="good">{codeText(points.tier.tier)}</Badge>}
      </p>
      {pending.map(({ points: count, availableAt }) => (
        <p key={availableAt} class="soft">
          {say('pointsPending', { n: numberText(count), day: dayText(availableAt) })}
        </p>
      ))}
      {expiring === undefined ? null : (
        <p class="soft">
          {say('pointsExpire', { n: numberText(expiring.points), day: dayText(expiring.expiresAt) })}
        </p>
      )}
      <p class="soft">{say('pointsHow')}</p>
    </section>
  );
};

const History = ({ timeline }: { readonly timeline: CustomerTimeline }) => (
  <section>
    <h2>{say('whatHappened')}</h2>
    {timeline.data.length === 0 ? (
      <Empty icon="receipt" title={say('nothingYet')} hint={say('nothingYetHint')} />
    ) : null}
    <ul class="plain-list">
      {timeline.data.map((entry) => (
        <TimelineRow key={entry.entryId} entry={entry} />
      ))}
    </ul>
  </section>
);

const TimelineRow = ({ entry }: { readonly entry: CustomerTimeline['data'][number] }) => {
  const { type, at, orderId, points, amount, currency } = entry;
  const text = textNamed(type, timelineTexts);
  return (
    <li class="spread">
      <span>
        {orderId === undefined ? text : <a href={href(`/o/${orderId}`)}>{text}</a>}
        <br />
        <span class="soft">{momentText(at)}</span>
      </span>
      <span class="number">
        {points === undefined ? '' : numberText(points)}
        {amount === undefined || currency === undefined ? '' : moneyText(amount, currency)}
      </span>
    </li>
  );
};
