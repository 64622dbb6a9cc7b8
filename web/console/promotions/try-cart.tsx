import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { Badge, Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';

type DryRun = Awaited<ReturnType<typeof api.dryRunPromotions>>['body'];

/** `BATIK-M 2` per line. */
const linesOf = (text: string): readonly { sku: string; quantity: number }[] =>
  text
    .split('\n')
    .map((line) => /^(\S+)(?:\s+[x×]?(\d+))?$/.exec(line.trim()))
    .flatMap((found) =>
      found?.[1] === undefined ? [] : [{ sku: found[1], quantity: Number(found[2] ?? 1) }],
    );

/** What a cart would get of the promotions that run, and of the one that is being written. */
export const TryCart = ({ asIfActive = [] }: { asIfActive?: readonly string[] }) => {
  const [text, setText] = useState('BATIK-M 2');
  const [coupons, setCoupons] = useState('');
  const [isSignedIn, setSignedIn] = useState(false);
  const [result, setResult] = useState<DryRun>();
  const { run, isBusy, problem } = useAction();
  const lines = linesOf(text);
  const tryIt = () =>
    run(async () => {
      const codes = coupons.split(/[\s,]+/).filter((code) => code !== '');
      const body = {
        lines: [...lines],
        channel: 'web',
        coupons: codes,
        customer: { isSignedIn },
        asIfActive: [...asIfActive],
      };
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
