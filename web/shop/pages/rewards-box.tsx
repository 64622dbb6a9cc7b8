import type { PublicReward, Redemption } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { attemptKey } from '../../kit/attempt-key.ts';
import { dayText, moneyText, numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { Badge, Loading, ProblemBox } from '../../kit/ui.tsx';
import { TillVoucher } from './till-voucher.tsx';
import { rewardTexts as say } from './reward-texts.ts';

const readRewards = async () => {
  const [offered, redeemed, memberships] = await Promise.all([
    api.listRewards(),
    api.listMyRedemptions({}),
    api.listMyMemberships(),
  ]);
  return {
    // Those of some stores are redeemed there, by their staff.
    offered: offered.body.data.filter(({ locations }) => locations === undefined),
    redeemed: redeemed.body.data,
    memberships: memberships.body.data,
  };
};

/** What points buy, what they bought, and the memberships one has. */
export const RewardsBox = ({ usable, onChange }: { usable: number; onChange: () => void }) => {
  const loaded = useLoaded(readRewards, []);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { offered, redeemed, memberships } = loaded.value;
  const changed = (): void => {
    loaded.reload();
    onChange();
  };
  return (
    <>
      {offered.length + redeemed.length === 0 ? null : (
        <section class="card">
          <h2>{say('rewards')}</h2>
          <ul class="plain-list">
            {offered.map((reward) => (
              <RewardRow
                key={reward.rewardId}
                reward={reward}
                usable={usable}
                count={redeemed.length}
                onRedeemed={changed}
              />
            ))}
          </ul>
          <ul class="plain-list">
            {redeemed.map((redemption) => (
              <RedemptionRow
                key={redemption.redemptionId}
                redemption={redemption}
                onCancelled={changed}
                onSigned={loaded.reload}
              />
            ))}
          </ul>
        </section>
      )}
      {memberships.length === 0 ? null : (
        <section class="card">
          <h2>{say('memberships')}</h2>
          <ul class="plain-list">
            {memberships.map(({ planId, name, status, startedAt, endsAt }) => (
              <li key={`${planId} ${startedAt}`} class="spread">
                <strong>{name}</strong>
                <span class="soft">
                  {say(status === 'active' ? 'runsUntil' : 'ended', { day: dayText(endsAt) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

interface RewardRowProps {
  readonly reward: PublicReward;
  readonly usable: number;
  /** How many were redeemed before: the next one is another attempt. */
  readonly count: number;
  readonly onRedeemed: () => void;
}

const RewardRow = ({ reward, usable, count, onRedeemed }: RewardRowProps) => {
  const { rewardId, name, description, points } = reward;
  const { run, isBusy, problem } = useAction();
  const redeem = () =>
    run(async () => {
      await api.redeemReward({ rewardId }, { idempotencyKey: attemptKey(`redeem ${rewardId} ${count}`) });
      onRedeemed();
    });
  return (
    <li>
      <div class="spread">
        <span>
          <strong>{name}</strong>
          {description === undefined ? null : (
            <>
              <br />
              <span class="soft">{description}</span>
            </>
          )}
        </span>
        <button
          type="button"
          class="small"
          disabled={isBusy || usable < points}
          aria-label={say('redeemNamed', { name, n: numberText(points) })}
          onClick={() => void redeem()}
        >
          {say('redeem', { n: numberText(points) })}
        </button>
      </div>
      <ProblemBox problem={problem} />
    </li>
  );
};

interface RedemptionRowProps {
  readonly redemption: Redemption;
  readonly onCancelled: () => void;
  readonly onSigned: () => void;
}

const RedemptionRow = ({ redemption, onCancelled, onSigned }: RedemptionRowProps) => {
  const { redemptionId, name, status, couponCode, credit, expiresAt, cancellableUntil } = redemption;
  const { run, isBusy, problem } = useAction();
  const cancel = () =>
    run(async () => {
      const idempotencyKey = attemptKey(`cancel ${redemptionId}`);
      await api.cancelRedemption({ redemptionId }, { idempotencyKey });
      onCancelled();
    });
  return (
    <li>
      <div class="spread">
        <span>
          {name} {status === 'cancelled' ? <Badge tone="calm">{say('cancelled')}</Badge> : null}
          <br />
          <span class="soft">
            {status === 'redeemed' && couponCode !== undefined ? say('code', { code: couponCode }) : ''}
            {credit === undefined ? '' : moneyText(credit.amount, credit.currency)}
            {expiresAt === undefined ? '' : ` · ${say('validUntil', { day: dayText(expiresAt) })}`}
          </span>
        </span>
        {status === 'redeemed' && cancellableUntil !== undefined ? (
          <button type="button" class="plain small" disabled={isBusy} onClick={() => void cancel()}>
            {say('giveBack')}
          </button>
        ) : null}
      </div>
      {status === 'redeemed' && couponCode !== undefined ? (
        <TillVoucher redemptionId={redemptionId} name={name} onSigned={onSigned} />
      ) : null}
      <ProblemBox problem={problem} />
    </li>
  );
};
