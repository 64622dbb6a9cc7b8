import { useEffect, useState } from 'preact/hooks';
import type { Me } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { useAction } from '../../kit/load.ts';
import { ProblemBox } from '../../kit/ui.tsx';
import { canNotify, isSubscribed, subscribeBrowser, unsubscribeBrowser } from '../push.ts';
import { say } from '../texts.ts';

/** Offers as notifications of this browser: on with consent and subscription, off without either. */
export const PushSwitch = ({ me, reload }: { readonly me: Me; readonly reload: () => void }) => {
  const { run, isBusy, problem } = useAction();
  const [isHere, setHere] = useState(false);
  const [isDenied, setDenied] = useState(false);
  const isAgreed = me.consents.some(
    ({ medium, purpose, state }) => medium === 'push' && purpose === 'marketing' && state === 'granted',
  );
  useEffect(() => {
    isSubscribed().then(setHere, () => undefined);
  }, []);
  const answer = async (state: 'granted' | 'withdrawn') => {
    const consents = [
      { medium: 'push' as const, purpose: 'marketing' as const, state, textVersion: 'shop-1' },
    ];
    await api.putConsents({ body: { consents, source: 'account' } }, { idempotencyKey: newKey() });
    reload();
  };
  const turn = (on: boolean) =>
    run(async () => {
      if (on) {
        const isDone = await subscribeBrowser();
        setDenied(!isDone);
        if (!isDone) return;
      } else await unsubscribeBrowser();
      await answer(on ? 'granted' : 'withdrawn');
      setHere(on);
    });
  const isOn = isAgreed && isHere;
  return (
    <section class="card">
      <h2>{say('notifications')}</h2>
      <p class="soft">{say(canNotify() ? 'notificationsText' : 'notificationsMissing')}</p>
      <ProblemBox problem={problem} />
      {isDenied && <p role="alert">{say('notificationsDenied')}</p>}
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isBusy || !(canNotify() || isAgreed)}
          onChange={() => void turn(!isOn)}
        />
        <span>{say('notificationsHere')}</span>
      </label>
    </section>
  );
};
