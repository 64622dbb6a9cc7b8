import { useState } from 'preact/hooks';
import type { DrawerSession, ReturnView } from '#shared/client/generated.ts';
import { inCash } from '#shared/money/money.ts';
import { api } from '../kit/api.ts';
import { moneyText } from '../kit/format.ts';
import { useAction } from '../kit/load.ts';
import { CounterReturn } from '../kit/returns/counter-return.tsx';
import { ReceiveReturn } from '../kit/returns/receive-return.tsx';
import { RefundLines } from '../kit/returns/refund-lines.tsx';
import { ScanField } from '../kit/scan-field.tsx';
import { ProblemBox } from '../kit/ui.tsx';
import { payBackCash } from './pay-back-cash.ts';
import { say } from './texts.ts';

/** Goods of any order come back over this counter: found by its number, inspected, refunded, cash out of the drawer. */
export const ReturnPage = ({ open, onDone }: { open: DrawerSession; onDone: () => void }) => {
  const [orderId, setOrderId] = useState<string>();
  const [unknown, setUnknown] = useState('');
  const [view, setView] = useState<ReturnView>();
  const { run, problem } = useAction();
  const find = (number: string) =>
    run(async () => {
      const [found] = (await api.listOrders({ number, limit: 1 })).body.data;
      setUnknown(found === undefined ? number : '');
      setOrderId(found?.orderId);
    });
  return (
    <div class="till-return stack">
      <p class="spread">
        <button type="button" class="plain small" onClick={onDone}>
          ← {say('back')}
        </button>
      </p>
      <h1>{say('takeBack')}</h1>
      <ProblemBox problem={problem} />
      {orderId === undefined ? (
        <>
          <ScanField label={say('scanReceipt')} onScan={find} />
          <p role="alert" class={unknown === '' ? 'hidden' : 'notice bad'}>
            {unknown === '' ? '' : say('unknownOrder', { number: unknown })}
          </p>
        </>
      ) : null}
      {orderId !== undefined && view === undefined ? (
        <CounterReturn orderId={orderId} onMade={setView} />
      ) : null}
      {view === undefined ? null : <Steps view={view} open={open} onView={setView} onDone={onDone} />}
    </div>
  );
};

interface StepsProps {
  readonly view: ReturnView;
  readonly open: DrawerSession;
  readonly onView: (view: ReturnView) => void;
  readonly onDone: () => void;
}

const Steps = ({ view, open, onView, onDone }: StepsProps) => {
  if (view.status === 'requested') return <p class="notice warn">{say('needsApproval')}</p>;
  if (view.status === 'approved')
    return (
      <div class="columns">
        <section class="card">
          <RefundLines refund={view.refund} currency={view.currency} />
        </section>
        <ReceiveReturn view={view} locationId={open.locationId} onDone={onView} />
      </div>
    );
  return view.status === 'received' ? <Refunded view={view} open={open} onDone={onDone} /> : null;
};

/** What goes back in cash is taken out of the drawer here; cards and credit are refunded by the shop. */
const Refunded = ({ view, open, onDone }: Omit<StepsProps, 'onView'>) => {
  const [cash, setCash] = useState<number>();
  const { run, isBusy, problem } = useAction();
  const { refund, currency } = view;
  const pay = () => run(async () => setCash(await payBackCash(view, open)));
  return (
    <article class="card stack">
      <p class="notice good" role="status">
        {say('goodsBack', { amount: moneyText(refund.amount, currency) })}
      </p>
      <ProblemBox problem={problem} retry={() => void pay()} />
      {cash === undefined ? (
        <button type="button" class="primary wide" disabled={isBusy} onClick={() => void pay()}>
          {say('payBack')}
        </button>
      ) : (
        <p class="spread change" role="status">
          <span>{say(cash === 0 ? 'noCashBack' : 'cashBack')}</span>
          <strong class="number">
            {cash === 0 ? '' : moneyText(inCash({ amount: cash, currency }), currency)}
          </strong>
        </p>
      )}
      <button type="button" class="wide" disabled={cash === undefined} onClick={onDone}>
        {say('next')}
      </button>
    </article>
  );
};
