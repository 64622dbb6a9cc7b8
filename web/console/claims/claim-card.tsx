import { useState } from 'preact/hooks';
import type { Claim } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { momentText, moneyText, percentText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { may } from '../../kit/session.ts';
import { Badge, ProblemBox } from '../../kit/ui.tsx';
import { say } from './texts.ts';

const reasons = [
  'not_the_same_product',
  'price_not_found',
  'not_in_stock_there',
  'proof_unclear',
  'other',
] as const;

/** What a shopper saw elsewhere, with the proof, and the answer. */
export const ClaimCard = ({ claim, reload }: { readonly claim: Claim; readonly reload: () => void }) => {
  const { sku, quantity, currency, ourPrice, price, competitor, status } = claim;
  return (
    <article class="card">
      <div class="spread">
        <strong>
          {quantity} × {sku}
        </strong>
        <Badge tone={status === 'requested' ? 'warn' : 'calm'}>{say(status)}</Badge>
      </div>
      <dl class="pairs">
        <div>
          <dt>{say('ours')}</dt>
          <dd class="number">{moneyText(ourPrice, currency)}</dd>
        </div>
        <div>
          <dt>{say('theirs', { name: competitor.name })}</dt>
          <dd class="number">{moneyText(price, currency)}</dd>
        </div>
      </dl>
      <p class="soft">
        {say('less', { percent: percentText((ourPrice - price) / ourPrice) })} ·{' '}
        {say('until', { time: momentText(claim.expiresAt) })}
      </p>
      <Proof competitor={competitor} />
      {(claim.staff?.refusals ?? 0) === 0 ? null : (
        <p class="error">{say('refusals', { n: claim.staff?.refusals ?? 0 })}</p>
      )}
      {status === 'requested' && may('price-matches.write') ? <Answer claim={claim} reload={reload} /> : null}
    </article>
  );
};

/** Elsewhere, so it is followed and not shown here. */
const Proof = ({ competitor: { url, photo } }: Pick<Claim, 'competitor'>) => (
  <p class="row">
    {url === undefined ? null : (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {say('proofPage')} ↗
      </a>
    )}
    {photo === undefined ? null : (
      <a href={photo} target="_blank" rel="noopener noreferrer">
        {say('proofPhoto')} ↗
      </a>
    )}
  </p>
);

const Answer = ({ claim, reload }: { readonly claim: Claim; readonly reload: () => void }) => {
  const { claimId, price, currency } = claim;
  const [reason, setReason] = useState<(typeof reasons)[number]>('price_not_found');
  const [key] = useState(newKey);
  const { run, isBusy, problem } = useAction();
  const approve = () =>
    run(async () => {
      await api.approvePriceMatchClaim({ claimId, body: {} }, { idempotencyKey: `${key}-yes` });
      reload();
    });
  const reject = () =>
    run(async () => {
      await api.rejectPriceMatchClaim({ claimId, body: { reason } }, { idempotencyKey: `${key}-no` });
      reload();
    });
  return (
    <>
      <ProblemBox problem={problem} />
      <button type="button" class="primary wide" disabled={isBusy} onClick={() => void approve()}>
        {say('approve', { amount: moneyText(price, currency) })}
      </button>
      <div class="join">
        <select
          aria-label={say('reason')}
          value={reason}
          onChange={(event) =>
            setReason(reasons.find((each) => each === event.currentTarget.value) ?? 'other')
          }
        >
          {reasons.map((each) => (
            <option key={each} value={each}>
              {say(each)}
            </option>
          ))}
        </select>
        <button type="button" class="danger" disabled={isBusy} onClick={() => void reject()}>
          {say('reject')}
        </button>
      </div>
    </>
  );
};
