import { moneyText } from '../kit/format.ts';
import { say } from './texts.ts';
import { saleLines, voucher } from './vouchers.ts';

/** The voucher of the sale: what it takes off, or that it takes nothing off. */
export const VoucherRow = ({ currency }: { currency: string }) => {
  if (voucher.value === null) return null;
  const { name } = voucher.value;
  const saved = saleLines.value.reduce(
    (sum, { quantity, price, listPrice = price }) => sum + (listPrice - price) * quantity,
    0,
  );
  const gifts = saleLines.value.filter(({ price, listPrice }) => price === 0 && listPrice !== undefined);
  return (
    <p class="spread" role="status">
      <span>
        {saved === 0 ? say('voucherIdle', { name }) : name}
        {gifts.map((gift) => ` · ${gift.quantity} × ${gift.name}`)}
      </span>
      <span class="row">
        <span class="number">{saved === 0 ? '' : `− ${moneyText(saved, currency)}`}</span>
        <button
          type="button"
          class="plain small"
          aria-label={say('remove', { name })}
          onClick={() => {
            voucher.value = null;
          }}
        >
          ×
        </button>
      </span>
    </p>
  );
};
