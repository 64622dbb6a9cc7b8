import { useState } from 'preact/hooks';
import type { Order, ReturnPolicy, ReturnView } from '#shared/client/generated.ts';
import { api, newKey } from '../api.ts';
import { Empty } from '../empty.tsx';
import { codeText, moneyText } from '../format.ts';
import { textNamed } from '../language.ts';
import { useAction, useLoaded } from '../load.ts';
import { Loading, ProblemBox } from '../ui.tsx';
import { RefundLines } from './refund-lines.tsx';
import { reasonTexts, say } from './texts.ts';

const readReturnable = async (orderId: string) => {
  const { body: order } = await api.getOrder({ orderId });
  const { body: policy } = await api.getReturnPolicy({ channel: order.channel }, { token: null });
  return { order, policy };
};

interface CounterReturnOf {
  readonly orderId: string;
  readonly onMade: (view: ReturnView) => void;
}

/** Somebody stands at the counter with goods of an order. */
export const CounterReturn = ({ orderId, onMade }: CounterReturnOf) => {
  const loaded = useLoaded(() => readReturnable(orderId), [orderId]);
  if (loaded.value !== undefined) return <CounterForm {...loaded.value} onMade={onMade} />;
  return loaded.state === 'failed' ? (
    <ProblemBox problem={loaded.problem} retry={loaded.reload} />
  ) : (
    <Loading />
  );
};

interface CounterReturnProps {
  readonly order: Order;
  readonly policy: ReturnPolicy;
  readonly onMade: (view: ReturnView) => void;
}

/** What comes back and why; what that refunds, then the return itself. */
const CounterForm = ({ order, policy, onMade }: CounterReturnProps) => {
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
      const { body: made } = await api.requestReturn(
        { orderId, body: { ...body, expectedAmount } },
        { idempotencyKey: key },
      );
      onMade(made);
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
