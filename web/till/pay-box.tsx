import { useState } from 'preact/hooks';
import type { DrawerSession } from '#shared/client/generated.ts';
import { inCash } from '#shared/money/money.ts';
import { newKey } from '../kit/api.ts';
import { moneyText } from '../kit/format.ts';
import { Field } from '../kit/ui.tsx';
import { sendSales } from './send-sales.ts';
import { say } from './texts.ts';
import { keepSale, lines } from './till-state.ts';
import { isVoucherWeighed, saleLines, total, voucher } from './vouchers.ts';

/** Cash only: what is due in coins that exist, what was given, what goes back. */
export const PayBox = ({ open, onSold }: { open: DrawerSession; onSold: (saleId: string) => void }) => {
  const [given, setGiven] = useState('');
  const { currency } = open;
  const due = inCash({ amount: total.value, currency });
  const rounding = due - total.value;
  const amount = given === '' ? 0 : Number(given);
  const isEnough = Number.isInteger(amount) && amount >= due;
  const isReady = lines.value.length > 0 && isEnough;
  const sell = (): void => {
    const saleId = `till_${newKey().replaceAll('-', '')}`;
    keepSale({
      saleId,
      soldAt: new Date().toISOString(),
      locationId: open.locationId,
      sessionId: open.sessionId,
      currency,
      lines: saleLines.value,
      couponCode: isVoucherWeighed.value ? voucher.value?.code : undefined,
      total: total.value,
      rounding,
      given: amount,
      isRecorded: false,
      isInDrawer: false,
      troubles: [],
    });
    lines.value = [];
    voucher.value = null;
    void sendSales().catch(() => undefined);
    onSold(saleId);
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) sell();
      }}
    >
      {rounding === 0 ? null : (
        <p class="spread soft">
          <span>{say('rounding')}</span>
          <span class="number">{moneyText(rounding, currency)}</span>
        </p>
      )}
      <p class="spread grand">
        <span>{say('due')}</span>
        <strong class="number">{moneyText(due, currency)}</strong>
      </p>
      <Field
        name="given"
        inputMode="numeric"
        label={`${say('given')} (${currency})`}
        value={given}
        onInput={(text) => setGiven(text.replaceAll(/\D/g, ''))}
      />
      <div class="row notes">
        {notesFor(due).map((note) => (
          <button
            key={note}
            type="button"
            class="small"
            disabled={due === 0}
            onClick={() => setGiven(String(note))}
          >
            {note === due ? say('exact') : moneyText(note, currency)}
          </button>
        ))}
      </div>
      <p class="spread change" role="status">
        <span>{isEnough ? say('change') : ''}</span>
        <strong class="number">
          {given === ''
            ? ''
            : isEnough
              ? moneyText(amount - due, currency)
              : say('tooLittle', { amount: moneyText(due - amount, currency) })}
        </strong>
      </p>
      <button type="submit" class="primary wide" disabled={!isReady}>
        {say('take', { amount: moneyText(due, currency) })}
      </button>
    </form>
  );
};

/** What people hand over: exactly that, or the next round sums. */
const notesFor = (due: number): readonly number[] => [
  ...new Set([due, ...[20_000, 50_000, 100_000].map((step) => Math.ceil(due / step) * step)]),
];
