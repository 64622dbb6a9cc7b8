import { useState } from 'preact/hooks';
import type { PointsStatement, PublicReward } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { attemptKey } from '../../kit/attempt-key.ts';
import { dayText, numberText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { SelectField } from '../../kit/select-field.tsx';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Badge, ProblemBox } from '../../kit/ui.tsx';
import { ledgerTexts, say } from './texts.ts';

const read = async (customerId: string) => {
  const [points, memberships, rewards] = await Promise.all([
    api.getCustomerPoints({ customerId, limit: 20 }),
    may('memberships.read') ? api.listCustomerMemberships({ customerId }) : undefined,
    may('rewards.redeem') ? api.listRewards() : undefined,
  ]);
  return {
    points: points.body,
    memberships: memberships?.body.data ?? [],
    rewards: rewards?.body.data ?? [],
  };
};

/** Points with what waits and what ends, the ledger, plans, and rewards to redeem on the phone or in a store. */
export const PointsBox = ({ customerId }: { customerId: string }) => {
  const loaded = useLoaded(() => read(customerId), [customerId]);
  if (loaded.value === undefined)
    return (
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
    );
  const { points, memberships, rewards } = loaded.value;
  const { usable, held, owed, tier } = points;
  return (
    <details>
      <summary>
        {say('points')}: {numberText(usable)}
        {tier.tier === undefined ? '' : ` · ${tier.tier}`}
      </summary>
      <p class="row">
        {held === 0 ? null : <Badge tone="warn">{say('held', { n: numberText(held) })}</Badge>}
        {owed === 0 ? null : <Badge tone="bad">{say('owed', { n: numberText(owed) })}</Badge>}
        {tier.keepUntil === undefined ? null : (
          <span class="soft">{say('tierUntil', { day: dayText(tier.keepUntil) })}</span>
        )}
      </p>
      <Lots lots={points.lots} />
      <Ledger rows={points.data} />
      {rewards.length === 0 ? null : (
        <Redeem
          customerId={customerId}
          rewards={rewards}
          usable={usable}
          count={points.data.length}
          onDone={loaded.reload}
        />
      )}
      {memberships.length === 0 ? null : (
        <>
          <h3>{say('plans')}</h3>
          <ul class="plain-list">
            {memberships.map(({ planId, name, status, endsAt }) => (
              <li key={`${planId} ${endsAt}`} class="spread">
                <span>{name}</span>
                <span class="soft">
                  {say(status === 'active' ? 'planUntil' : 'planEnded', { day: dayText(endsAt) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
};

/** What is pending, and what ends first. */
const Lots = ({ lots }: Pick<PointsStatement, 'lots'>) => (
  <ul class="plain-list">
    {lots.map(({ points, availableAt, expiresAt }) => (
      <li key={`${points} ${availableAt ?? ''} ${expiresAt ?? ''}`} class="spread">
        <span class="number">{numberText(points)}</span>
        <span class="soft">
          {availableAt === undefined ? '' : say('pendingUntil', { day: dayText(availableAt) })}
          {availableAt === undefined || expiresAt === undefined ? '' : ' · '}
          {expiresAt === undefined ? '' : say('expires', { day: dayText(expiresAt) })}
        </span>
      </li>
    ))}
  </ul>
);

const Ledger = ({ rows }: { rows: PointsStatement['data'] }) => (
  <div class="scroll" role="region" aria-label={say('ledger')} tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">{say('when')}</th>
          <th scope="col">{say('what')}</th>
          <th scope="col" class="right">
            {say('points')}
          </th>
          <th scope="col" class="right">
            {say('balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, points, amount, at, orderId, balanceAfter }) => (
          <tr key={`${at} ${kind} ${balanceAfter}`}>
            <td>{dayText(at)}</td>
            <td>
              {textNamed(kind, ledgerTexts) ?? kind}{' '}
              {orderId === undefined ? null : <a href={href(`/orders/${orderId}`)}>{say('order')}</a>}
            </td>
            <td class="right number">{points === 0 ? `(${numberText(amount)})` : numberText(points)}</td>
            <td class="right number">{numberText(balanceAfter)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface RedeemProps {
  readonly customerId: string;
  readonly rewards: readonly PublicReward[];
  readonly usable: number;
  /** Rows of the ledger: another redemption is another attempt. */
  readonly count: number;
  readonly onDone: () => void;
}

const Redeem = ({ customerId, rewards, usable, count, onDone }: RedeemProps) => {
  const [rewardId, setRewardId] = useState(rewards[0]?.rewardId ?? '');
  const [code, setCode] = useState<string>();
  const { run, isBusy, problem } = useAction();
  const chosen = rewards.find((each) => each.rewardId === rewardId);
  const redeem = () =>
    run(async () => {
      const { body } = await api.redeemForCustomer(
        { customerId, body: { rewardId } },
        { idempotencyKey: attemptKey(`reward ${customerId} ${rewardId} ${count}`) },
      );
      setCode(body.couponCode ?? '');
      onDone();
    });
  return (
    <>
      <ProblemBox problem={problem} />
      {code === undefined ? null : (
        <p class="notice good" role="status">
          {code === '' ? say('redeemed') : say('redeemedCode', { code })}
        </p>
      )}
      <SelectField
        name={`reward-${customerId}`}
        label={say('reward')}
        value={rewardId}
        options={rewards.map(
          ({ rewardId: id, name, points }) => [id, `${name} · ${numberText(points)}`] as const,
        )}
        onInput={setRewardId}
      />
      <button
        type="button"
        class="small"
        disabled={isBusy || chosen === undefined || chosen.points > usable}
        onClick={() => void redeem()}
      >
        {say('redeem')}
      </button>
    </>
  );
};
