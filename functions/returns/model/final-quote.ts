import { termsOfPresent } from './policy.ts';
import { deliveryRefund, quoteReturn, toPay, type QuoteInput, type WantedLine } from './quote-return.ts';
import { isOpen, type ReceivedLine, type Return, type ReturnQuote } from './return.ts';

const NOTHING: ReturnQuote = { units: 0, delivery: 0, fees: 0, amount: 0, bonus: 0 };

/** What is refunded for what came: all that was announced as it was promised; less is worked out again. */
export const finalQuote = (
  input: Pick<QuoteInput, 'order' | 'account' | 'others' | 'terms' | 'credit'>,
  announced: Return,
  received: readonly ReceivedLine[],
): ReturnQuote => {
  const { order, account, others, credit } = input;
  const { refundTo, returnMethod } = announced;
  const wanted = acceptedLines(announced, received);
  const terms = announced.gift === true ? termsOfPresent(input.terms) : input.terms;
  if (isWhole(announced, wanted)) {
    const { units, fees } = announced.quote;
    const here = others.filter((each) => !isOpen(each));
    const delivery = deliveryRefund({ order, others: here, terms, wanted });
    return toPay({ units, fees, delivery }, { account, credit, terms, refundTo });
  }
  const quoted = quoteReturn({ ...input, terms, wanted, returnMethod, refundTo });
  return quoted.kind === 'refund' ? quoted.quote : NOTHING;
};

const acceptedLines = ({ lines }: Return, received: readonly ReceivedLine[]): readonly WantedLine[] =>
  lines.flatMap(({ lineId, reason }) => {
    const quantity = received
      .filter((each) => each.lineId === lineId && each.disposition !== 'rejected')
      .reduce((sum, each) => sum + each.quantity, 0);
    return quantity === 0 ? [] : [{ lineId, quantity, reason }];
  });

/** All that was announced is here, and accepted. */
const isWhole = ({ lines }: Return, accepted: readonly WantedLine[]): boolean =>
  lines.every(({ lineId, quantity }) =>
    accepted.some((each) => each.lineId === lineId && each.quantity === quantity),
  );
