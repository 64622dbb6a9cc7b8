import { useEffect } from 'preact/hooks';
import type { CustomerTimeline, DataRequest, Me, ProfileView } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { codeText, momentText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { session } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { ConsentBox } from './consent-box.tsx';
import { ErasureBox } from './erasure-box.tsx';
import { FactsBox } from './facts-box.tsx';
import { PushSwitch } from './push-switch.tsx';

interface PrivacySight {
  readonly me: Me;
  readonly messages: CustomerTimeline['data'];
  readonly views: readonly ProfileView[];
  readonly requests: readonly DataRequest[];
}

const readPrivacy = async (): Promise<PrivacySight> => {
  const [me, timeline, views, requests] = await Promise.all([
    api.getMe(),
    api.getMyTimeline({ limit: 50 }),
    api.listMyProfileViews({ limit: 10 }),
    api.listMyDataRequests(),
  ]);
  const messages = timeline.body.data.filter(({ type }) => type === 'message_sent');
  return { me: me.body, messages, views: views.body.data, requests: requests.body.data };
};

/** What the shop keeps about people and why; for whoever is signed in, what they can do about it. */
export const PrivacyPage = () => {
  useEffect(() => {
    document.title = `${say('privacy')} · Satu`;
  }, []);
  return (
    <div class="stack privacy">
      <header>
        <h1>{say('privacy')}</h1>
        <p class="soft">{say('privacyLead')}</p>
      </header>
      {session.value === null ? (
        <p class="notice">
          {say('privacySignIn')} <a href={href('/sign-in?next=/privacy')}>{say('signIn')}</a>
        </p>
      ) : (
        <MyPrivacy key={session.value.user} />
      )}
      <OnThisDevice />
    </div>
  );
};

const MyPrivacy = () => {
  const loaded = useLoaded(readPrivacy, []);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { me, messages, views, requests } = loaded.value;
  return (
    <div class="halves">
      <ConsentBox me={me} reload={loaded.reload} />
      <PushSwitch me={me} reload={loaded.reload} />
      <Messages messages={messages} />
      <FactsBox />
      <ExportBox />
      <ErasureBox customerId={me.customerId} requests={requests} onAsked={loaded.reload} />
      <section class="card">
        <h2>{say('whoLookedTitle')}</h2>
        <p class="soft">{views.length === 0 ? say('nobodyLooked') : say('whoLooked')}</p>
        <ul class="plain-list">
          {views.map(({ at, role }) => (
            <li key={at} class="spread">
              <span>{codeText(role)}</span>
              <span class="soft">{momentText(at)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};

/** Those about an order are part of it; those about offers come with consent only, and say why at their end. */
const Messages = ({ messages }: { readonly messages: CustomerTimeline['data'] }) => (
  <section class="card">
    <h2>{say('whyMessages')}</h2>
    <p class="soft">{say('whyMessagesText')}</p>
    <ul class="plain-list">
      {messages.map(({ entryId, at, template, orderId }) => (
        <li key={entryId} class="spread">
          <span>
            {codeText((template ?? '').replaceAll('-', '_'))}
            {orderId === undefined ? null : (
              <>
                {' · '}
                <a href={href(`/o/${orderId}`)}>{say('becauseOfOrder')}</a>
              </>
            )}
          </span>
          <span class="soft">{momentText(at)}</span>
        </li>
      ))}
    </ul>
    {messages.length === 0 ? <p class="soft">{say('noMessages')}</p> : null}
  </section>
);

const ExportBox = () => {
  const { run, isBusy, problem } = useAction();
  const download = () =>
    run(async () => {
      const { body } = await api.exportMyData({}, { idempotencyKey: newKey() });
      saveFile('satu-my-data.json', JSON.stringify(body, undefined, 2), 'application/json');
    });
  return (
    <section class="card">
      <h2>{say('myData')}</h2>
      <p class="soft">{say('myDataText')}</p>
      <ProblemBox problem={problem} />
      <button type="button" disabled={isBusy} onClick={() => void download()}>
        {say('download')}
      </button>
    </section>
  );
};

const forget = (): void => {
  localStorage.clear();
  location.assign(href('/'));
};

/** What this browser keeps by itself, and how to be rid of it. */
const OnThisDevice = () => (
  <section class="card">
    <h2>{say('onThisDevice')}</h2>
    <p class="soft">{say('onThisDeviceText')}</p>
    <button type="button" onClick={forget}>
      {say('forgetDevice')}
    </button>
  </section>
);
