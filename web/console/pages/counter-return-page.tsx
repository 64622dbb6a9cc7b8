import { useState } from 'preact/hooks';
import type { Order, ReturnPolicy } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, moneyText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { goFromHere, href } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { RefundLines } from '../returns/refund-lines.tsx';
import { reasonTexts, say } from '../returns/texts.ts';

const readReturnable = async (orderId: string) => {
  const { body: order } = await api.getOrder({ orderId });
  const { body: policy } = await api.getReturnPolicy({ channel: order.channel }, { token: null });
  return { order, policy };
};

/** Somebody stands at the counter with goods of an order: what that refunds, then the return itself. */
export const CounterReturnPage = ({ orderId }: { orderId: string }) => {
  const loaded = useLoaded(() => readReturnable(orderId), [orderId]);
  return (
    <>
      <p>
        <a href={href(`/orders/${orderId}`)}>← {say('order')}</a>
      </p>
      <PageHead title={say('counter')} />
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value === undefined ? null : <CounterForm {...loaded.value} />}
    </>
  );
};

const CounterForm = ({ order, policy }: { readonly order: Order; readonly policy: ReturnPolicy }) => {
  const [units, setUnits] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState(policy.reasons.find(({ needsPhoto }) => !needsPhoto)?.code ?? 'other');
  const { run, isBusy, problem } = useAction();
  const [key] = useState(newKey);
  const { orderId } = order;
  const { currency } = order.totals;
  const returnable = order.lines.filter((line) => (line.quantities?.delivered ?? 0) > 0);
  const lines = Object.entries(units).flatMap(([lineId, quantity]) =>
    quantity > 0 ? [{ lineId, quantity, reason }] : [],
  );
  const body = { lines, returnMethod: 'store' as const };
  const preview = useLoaded(
    async () => (lines.length === 0 ? undefined : (await api.previewReturn({ orderId, body })).body),
    [JSON.stringify(body)],
  );
  const shown = preview.state === 'ready' ? preview.value : undefined;
  const accept = (expectedAmount: number) =>
    run(async () => {
      const go = goFromHere();
      const { body: made } = await api.requestReturn(
        { orderId, body: { ...body, expectedAmount } },
        { idempotencyKey: key },
      );
      go(href(`/returns/${orderId}/${made.returnId}`));
    });
  if (returnable.length === 0) return <Empty icon="return" title={say('nothing')} />;
  return (
    <div class="columns">
      <section class="card">
        <h2>{say('lines')}</h2>
        <ul class="plain-list">
          {returnable.map((line) => (
            <li key={line.lineId} class="spread">
              <label for={`return-${line.lineId}`}>
                {line.name} {line.variantName ?? ''}
              </label>
              <select
                id={`return-${line.lineId}`}
                class="narrow"
                aria-label={say('quantity', { name: line.name })}
                value={units[line.lineId] ?? 0}
                onChange={(event) => setUnits({ ...units, [line.lineId]: Number(event.currentTarget.value) })}
              >
                {[...Array.from({ length: (line.quantities?.delivered ?? 0) + 1 }).keys()].map((count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        <div class="field">
          <label for="return-reason">{say('reason')}</label>
          <select
            id="return-reason"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          >
            {policy.reasons
              .filter(({ needsPhoto }) => !needsPhoto)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {textNamed(code, reasonTexts) ?? name ?? codeText(code)}
                </option>
              ))}
          </select>
        </div>
      </section>
      <section class="card" aria-live="polite">
        <h2>{say('refund')}</h2>
        <ProblemBox problem={problem ?? (preview.state === 'failed' ? preview.problem : undefined)} />
        {shown === undefined ? null : (
          <>
            <RefundLines refund={shown.refund} currency={currency} />
            {shown.lost.map(({ promotionId, name }) => (
              <p key={promotionId} class="soft">
                {say('lost', { name })}
              </p>
            ))}
            <p class="soft">{say(shown.approval)}</p>
            <button
              type="button"
              class="primary wide"
              disabled={isBusy}
              onClick={() => void accept(shown.refund.amount)}
            >
              {say('accept', { amount: moneyText(shown.refund.amount, currency) })}
            </button>
          </>
        )}
      </section>
    </div>
  );
};
