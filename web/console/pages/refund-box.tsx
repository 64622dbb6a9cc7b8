import { useState } from 'preact/hooks';
import type { Order } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';

type Preview = Awaited<ReturnType<typeof api.previewRefund>>['body'];

/** First what it would be, then the button that does it. */
export const RefundBox = ({ order, reload }: { order: Order; reload: () => void }) => {
  const [units, setUnits] = useState<Readonly<Record<string, number>>>({});
  const [preview, setPreview] = useState<Preview>();
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useAction();
  // A second click, or a second try after a lost answer, is the same refund.
  const [key, setKey] = useState(newKey);
  const { orderId } = order;
  const lines = Object.entries(units).flatMap(([lineId, quantity]) =>
    quantity > 0 ? [{ lineId, quantity }] : [],
  );
  const choose = (lineId: string, quantity: number): void => {
    setUnits({ ...units, [lineId]: quantity });
    // Other units are another refund.
    setKey(newKey());
    setPreview(undefined);
  };
  const refund = () =>
    run(async () => {
      await api.refundOrder({ orderId, body: { lines } }, { idempotencyKey: key });
      setDone(true);
      setKey(newKey());
      setPreview(undefined);
      reload();
    });
  return (
    <section class="card">
      <h2>{say('refund')}</h2>
      <p class="soft">{say('refundHint')}</p>
      <ProblemBox problem={problem} />
      {isDone ? (
        <p class="notice good" role="status">
          {say('refunded')}
        </p>
      ) : null}
      <ul class="plain-list">
        {order.lines.map((line) => (
          <li key={line.lineId} class="spread">
            <label for={`refund-${line.lineId}`}>
              {line.name} {line.variantName ?? ''}
            </label>
            <select
              id={`refund-${line.lineId}`}
              class="narrow"
              value={units[line.lineId] ?? 0}
              onChange={(event) => choose(line.lineId, Number(event.currentTarget.value))}
            >
              {[...Array.from({ length: line.quantity + 1 }).keys()].map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {preview === undefined ? (
        <button
          type="button"
          disabled={isBusy || lines.length === 0}
          onClick={() =>
            void run(async () => setPreview((await api.previewRefund({ orderId, body: { lines } })).body))
          }
        >
          {say('preview')}
        </button>
      ) : (
        <>
          <p>
            {say('refundAmount', {
              amount: moneyText(preview.amount, preview.currency),
              most: moneyText(preview.refundable, preview.currency),
            })}
          </p>
          {preview.lost.map(({ promotionId, name, amount }) => (
            <p key={promotionId} class="soft">
              {say('promotionLost', { name, amount: moneyText(amount, preview.currency) })}
            </p>
          ))}
          <button
            type="button"
            class="primary"
            disabled={isBusy || preview.amount === 0}
            onClick={() => void refund()}
          >
            {say('refundNow', { amount: moneyText(preview.amount, preview.currency) })}
          </button>
        </>
      )}
    </section>
  );
};
