import { useState } from 'preact/hooks';
import type { Cart } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { may } from '../../kit/session.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { couponIn } from '../vouchers.ts';
import { counterCart } from './counter-state.ts';

type Change = () => Promise<{ readonly body: Cart }>;

/** What lowers the sum to pay: coupon, gift card, store credit, points. */
export const CodesBox = ({ cart }: { cart: Cart }) => {
  const { cartId, customerId, credit, totals } = cart;
  const { run, isBusy, problem } = useAction();
  const change = (act: Change) =>
    run(async () => {
      counterCart.value = (await act()).body;
    });
  const uses = (kind: Cart['credit'][number]['kind']) => credit.some((each) => each.kind === kind);
  return (
    <section class="card" aria-busy={isBusy}>
      <h2>{say('reductions')}</h2>
      <ProblemBox problem={problem} />
      <CodeForm
        name="coupon"
        label={say('coupon')}
        onCode={(code) => change(() => api.putCartCoupon({ cartId, code: couponIn(code) }))}
      />
      <CodeForm
        name="gift-card"
        label={say('giftCard')}
        onCode={(code) => change(() => api.addCartGiftCard({ cartId, body: { code } }))}
      />
      {customerId === undefined ? null : (
        <div class="row">
          {may('points.redeem') ? (
            <label class="choice">
              <input
                type="checkbox"
                checked={uses('points')}
                onChange={(event) => {
                  const use = event.currentTarget.checked;
                  void change(() => api.setCartPoints({ cartId, body: { use } }));
                }}
              />
              {say('usePoints')}
            </label>
          ) : null}
          {may('credit.write') ? (
            <label class="choice">
              <input
                type="checkbox"
                checked={uses('store_credit')}
                onChange={(event) => {
                  const use = event.currentTarget.checked;
                  void change(() => api.setCartStoreCredit({ cartId, body: { use } }));
                }}
              />
              {say('useStoreCredit')}
            </label>
          ) : null}
        </div>
      )}
      <ul>
        {cart.coupons.map(({ code, isApplied }) => (
          <li key={code} class="spread">
            <span>
              {code} {isApplied ? '' : `· ${say('couponIdle')}`}
            </span>
            <button
              type="button"
              class="plain small"
              aria-label={say('remove', { name: code })}
              onClick={() => void change(() => api.deleteCartCoupon({ cartId, code }))}
            >
              ×
            </button>
          </li>
        ))}
        {credit.map(({ kind, accountId, lastFour, amount }) => (
          <li key={accountId} class="spread">
            <span>
              {say(kind)} {lastFour ?? ''}
            </span>
            <span class="number">− {moneyText(amount, totals.currency)}</span>
            {kind === 'gift_card' ? (
              <button
                type="button"
                class="plain small"
                aria-label={say('remove', { name: lastFour ?? '' })}
                onClick={() => void change(() => api.removeCartGiftCard({ cartId, accountId }))}
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface CodeFormProps {
  readonly name: string;
  readonly label: string;
  readonly onCode: (code: string) => Promise<void>;
}

const CodeForm = ({ name, label, onCode }: CodeFormProps) => {
  const [code, setCode] = useState('');
  return (
    <form
      class="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '') void onCode(code.trim()).then(() => setCode(''));
      }}
    >
      <Field name={name} label={label} value={code} onInput={setCode} />
      <button type="submit" disabled={code.trim() === ''}>
        {say('apply')}
      </button>
    </form>
  );
};
