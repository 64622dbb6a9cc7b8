import { useState } from 'preact/hooks';
import type { Order } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { amountOf } from './amount-of.ts';

/** Money for a disappointment: goods stay with the customer, and no unit counts as returned. */
export const GoodwillBox = ({ order, reload }: { order: Order; reload: () => void }) => {
  const [text, setText] = useState('');
  const [given, setGiven] = useState<string>();
  const { run, isBusy, problem } = useAction();
  // A second click, or a second try after a lost answer, is the same refund; another amount is another one.
  const [key, setKey] = useState(newKey);
  const { orderId, payment, totals } = order;
  const { currency } = totals;
  const most = payment.captured - payment.refunded;
  const amount = amountOf(text, currency);
  const isWrong = text.trim() !== '' && (amount === undefined || amount > most);
  const type = (next: string): void => {
    setText(next);
    setGiven(undefined);
    setKey(newKey());
  };
  const give = () =>
    run(async () => {
      if (amount === undefined) return;
      await api.refundOrder({ orderId, body: { amount } }, { idempotencyKey: key });
      type('');
      setGiven(moneyText(amount, currency));
      reload();
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <h2>{say('goodwill')}</h2>
      <p class="soft">{say('goodwillHint')}</p>
      <ProblemBox problem={problem} />
      {given === undefined ? null : (
        <p class="notice good" role="status">
          {say('goodwillGiven', { amount: given })}
        </p>
      )}
      <Field
        name="goodwill"
        inputMode="numeric"
        label={say('goodwillAmount', { currency })}
        value={text}
        error={isWrong ? say('goodwillMost', { amount: moneyText(most, currency) }) : undefined}
        onInput={type}
      />
      <button type="submit" disabled={isBusy || amount === undefined || isWrong}>
        {amount === undefined || isWrong
          ? say('goodwill')
          : say('goodwillNow', { amount: moneyText(amount, currency) })}
      </button>
    </form>
  );
};
