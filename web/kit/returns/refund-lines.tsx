import type { ReturnView } from '#shared/client/generated.ts';
import { moneyText } from '../format.ts';
import { say } from './texts.ts';

const parts = ['units', 'delivery', 'fees', 'bonus'] as const;

/** What a refund is made of, and its sum. */
export const RefundLines = ({
  refund,
  currency,
}: {
  readonly refund: ReturnView['refund'];
  readonly currency: string;
}) => (
  <ul class="plain-list">
    {parts
      .filter((part) => refund[part] !== 0)
      .map((part) => (
        <li key={part} class="spread">
          <span>{say(part)}</span>
          <span class="number">
            {part === 'fees' ? '−' : ''}
            {moneyText(refund[part], currency)}
          </span>
        </li>
      ))}
    <li class="spread total">
      <strong>{say('total')}</strong>
      <strong class="number">{moneyText(refund.amount, currency)}</strong>
    </li>
  </ul>
);
