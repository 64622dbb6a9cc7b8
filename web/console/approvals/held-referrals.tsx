import { useState } from 'preact/hooks';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, momentText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from './texts.ts';

type Referral = Awaited<ReturnType<typeof api.listReferrals>>['body']['data'][number];

/** Referrals in which both have something in common. */
export const HeldReferrals = () => {
  const loaded = useLoaded(
    async () => (await api.listReferrals({ status: 'held', limit: 50 })).body.data,
    [],
  );
  return (
    <section class="card">
      <h2>{say('referrals')}</h2>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? <Empty icon="check" title={say('noReferrals')} /> : null}
      <ul class="plain-list">
        {(loaded.value ?? []).map((referral) => (
          <HeldReferralRow key={referral.customerId} referral={referral} reload={loaded.reload} />
        ))}
      </ul>
    </section>
  );
};

const HeldReferralRow = ({ referral, reload }: { referral: Referral; reload: () => void }) => {
  const { customerId, orderId, suspicions, claimedAt } = referral;
  const [reason, setReason] = useState('');
  const { run, isBusy, problem } = useAction();
  const decide = (decision: 'release' | 'refuse') => (): void => {
    void run(async () => {
      await api.decideReferral(
        { customerId, body: { decision, reason: reason.trim() } },
        { idempotencyKey: newKey() },
      );
      reload();
    });
  };
  const isReady = !isBusy && reason.trim() !== '';
  return (
    <li>
      <p class="spread">
        <a href={href(`/orders/${orderId ?? ''}`)}>{orderId}</a>
        <span class="soft">{momentText(claimedAt)}</span>
      </p>
      <p>{say('inCommon', { what: suspicions.map(codeText).join(', ') })}</p>
      <ProblemBox problem={problem} />
      {may('loyalty.write') ? (
        <>
          <Field name={`reason-${customerId}`} label={say('reason')} value={reason} onInput={setReason} />
          <div class="row">
            <button type="button" class="primary" disabled={!isReady} onClick={decide('release')}>
              {say('release')}
            </button>
            <button type="button" disabled={!isReady} onClick={decide('refuse')}>
              {say('refuse')}
            </button>
          </div>
        </>
      ) : null}
    </li>
  );
};
