import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { dayText, moneyText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { Badge, Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { Status } from '../status.tsx';
import { say } from '../texts.ts';

type DryRun = Awaited<ReturnType<typeof api.dryRunPromotions>>['body'];

export const PromotionsPage = () => {
  const loaded = useLoaded(async () => (await api.listAllPromotions({ limit: 50 })).body.data, []);
  return (
    <>
      <PageHead title={say('promotions')} />
      <div class="columns">
        <TryCart />
        <section class="card">
          <h2>{say('running')}</h2>
          <ProblemBox
            problem={loaded.state === 'failed' ? loaded.problem : undefined}
            retry={loaded.reload}
          />
          {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
          <ul class="plain-list">
            {(loaded.value ?? []).map((promotion) => (
              <li key={promotion.promotionId}>
                <span class="spread">
                  <strong>{promotion.name}</strong>
                  <Status code={promotion.state} />
                </span>
                <span class="soft">
                  {promotion.activation === 'coupon' ? `${say('coupons')} · ` : ''}
                  {say('since', { day: dayText(promotion.startsAt) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
};

/** `BATIK-M 2` per line. */
const linesOf = (text: string): readonly { sku: string; quantity: number }[] =>
  text
    .split('\n')
    .map((line) => /^(\S+)(?:\s+[x×]?(\d+))?$/.exec(line.trim()))
    .flatMap((found) =>
      found?.[1] === undefined ? [] : [{ sku: found[1], quantity: Number(found[2] ?? 1) }],
    );

const TryCart = () => {
  const [text, setText] = useState('BATIK-M 2');
  const [coupons, setCoupons] = useState('');
  const [isSignedIn, setSignedIn] = useState(false);
  const [result, setResult] = useState<DryRun>();
  const { run, isBusy, problem } = useAction();
  const lines = linesOf(text);
  const tryIt = () =>
    run(async () => {
      const codes = coupons.split(/[\s,]+/).filter((code) => code !== '');
      const body = { lines: [...lines], channel: 'web', coupons: codes, customer: { isSignedIn } };
      setResult((await api.dryRunPromotions({ body })).body);
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void tryIt();
      }}
    >
      <h2>{say('tryCart')}</h2>
      <p class="soft">{say('tryHint')}</p>
      <div class="field">
        <label for="try-lines">{say('skus')}</label>
        <textarea
          id="try-lines"
          rows={3}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Field name="try-coupons" label={say('coupons')} value={coupons} onInput={setCoupons} />
      <label class="choice">
        <input
          type="checkbox"
          checked={isSignedIn}
          onChange={(event) => setSignedIn(event.currentTarget.checked)}
        />
        {say('signedIn')}
      </label>
      <p />
      <ProblemBox problem={problem} />
      <button type="submit" class="primary" disabled={isBusy || lines.length === 0}>
        {say('try')}
      </button>
      {result === undefined ? null : <DryRunResult result={result} />}
    </form>
  );
};

const DryRunResult = ({ result }: { result: DryRun }) => {
  const { currency } = result.totals;
  return (
    <div role="status" class="dry-run">
      <h3>{say('gets')}</h3>
      <ul class="plain-list">
        {result.applied.map(({ promotionId, name, amount }) => (
          <li key={promotionId} class="spread">
            <span>{name}</span>
            <Badge tone="good">−{moneyText(amount, currency)}</Badge>
          </li>
        ))}
        <li class="spread">
          <strong>{say('total')}</strong>
          <strong class="number">{moneyText(result.totals.total, currency)}</strong>
        </li>
      </ul>
      <h3>{say('getsNot')}</h3>
      <ul class="plain-list">
        {result.notApplied.map(({ promotionId, name, reasons }) => (
          <li key={promotionId}>
            {name}
            <br />
            <span class="soft">{reasons.map(({ detail }) => detail).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
