import type { Me } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { useAction } from '../../kit/load.ts';
import { ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';

const MEDIA = ['email', 'whatsapp', 'sms'] as const;
type Medium = (typeof MEDIA)[number];

/** By which medium the shop may write about offers: an answer counts at once. */
export const ConsentBox = ({ me, reload }: { readonly me: Me; readonly reload: () => void }) => {
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
      <p class="soft">{say('offersByText')}</p>
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
