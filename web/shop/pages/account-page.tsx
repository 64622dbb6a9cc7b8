import { useEffect } from 'preact/hooks';
import type { CustomerTimeline, Me, PointsStatement, ProfileView } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { momentText, moneyText, numberText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { goTo, href } from '../../kit/router.tsx';
import { session } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { say, timelineTexts } from '../texts.ts';

const MEDIA = ['email', 'whatsapp', 'sms'] as const;
type Medium = (typeof MEDIA)[number];

interface Account {
  readonly me: Me;
  readonly points: PointsStatement;
  readonly timeline: CustomerTimeline;
  readonly views: readonly ProfileView[];
}

const readAccount = async (): Promise<Account> => {
  const [me, points, timeline, views] = await Promise.all([
    api.getMe(),
    api.getMyPoints({ limit: 1 }),
    api.getMyTimeline({ limit: 20 }),
    api.listMyProfileViews({ limit: 10 }),
  ]);
  return { me: me.body, points: points.body, timeline: timeline.body, views: views.body.data };
};

/** What the shop knows about whoever is signed in, and what they can do about it. */
export const AccountPage = () => {
  useEffect(() => {
    document.title = `${say('account')} · Satu`;
    if (session.value === null) goTo(href('/sign-in?next=/account'), { replace: true });
  }, []);
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

const AccountView = ({ account, reload }: { readonly account: Account; readonly reload: () => void }) => {
  const { me, points, timeline, views } = account;
  return (
    <div class="two-columns">
      <div class="stack">
        <h1>{me.name ?? say('account')}</h1>
        <section class="card">
          <h2>{say('points')}</h2>
          <p class="spread total">
            <span>{points.tier.tier ?? ''}</span>
            <strong class="number">{numberText(points.usable)}</strong>
          </p>
        </section>
        <section>
          <h2>{say('whatHappened')}</h2>
          {timeline.data.length === 0 ? <p class="soft">{say('nothingYet')}</p> : null}
          <ul class="plain-list">
            {timeline.data.map((entry) => (
              <TimelineRow key={entry.entryId} entry={entry} />
            ))}
          </ul>
        </section>
      </div>
      <aside class="stack">
        <Consents me={me} reload={reload} />
        <MyData views={views} />
      </aside>
    </div>
  );
};

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

/** By which medium the shop may write about offers: an answer counts at once. */
const Consents = ({ me, reload }: { readonly me: Me; readonly reload: () => void }) => {
  const { run, isBusy, problem } = useAction();
  const isGranted = (medium: Medium): boolean =>
    me.consents.some(
      (consent) =>
        consent.medium === medium && consent.purpose === 'marketing' && consent.state === 'granted',
    );
  const answer = (medium: Medium) =>
    run(async () => {
      const state = isGranted(medium) ? ('withdrawn' as const) : ('granted' as const);
      const consents = [{ medium, purpose: 'marketing' as const, state, textVersion: 'shop-1' }];
      await api.putConsents({ body: { consents, source: 'account' } }, { idempotencyKey: newKey() });
      reload();
    });
  return (
    <section class="card">
      <h2>{say('offersBy')}</h2>
      <ProblemBox problem={problem} />
      {MEDIA.map((medium) => (
        <label key={medium} class="choice">
          <input
            type="checkbox"
            checked={isGranted(medium)}
            disabled={isBusy}
            onChange={() => void answer(medium)}
          />
          <span>{say(`medium_${medium}`)}</span>
        </label>
      ))}
    </section>
  );
};

/** Everything as a file, and who looked. */
const MyData = ({ views }: { readonly views: readonly ProfileView[] }) => {
  const { run, isBusy, problem } = useAction();
  const download = () =>
    run(async () => {
      const { body } = await api.exportMyData({}, { idempotencyKey: newKey() });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(
        new Blob([JSON.stringify(body, undefined, 2)], { type: 'application/json' }),
      );
      link.download = 'satu-my-data.json';
      link.click();
      URL.revokeObjectURL(link.href);
    });
  return (
    <section class="card">
      <h2>{say('myData')}</h2>
      <ProblemBox problem={problem} />
      <button type="button" class="wide" disabled={isBusy} onClick={() => void download()}>
        {say('download')}
      </button>
      <p class="soft">{views.length === 0 ? say('nobodyLooked') : say('whoLooked')}</p>
      <ul class="plain-list">
        {views.map(({ at, role }) => (
          <li key={at} class="spread">
            <span>{role}</span>
            <span class="soft">{momentText(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
