import { useState } from 'preact/hooks';
import type { Order, ReturnPolicy } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { moneyText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { Picture } from '../../kit/picture.tsx';
import { goFromHere, href } from '../../kit/router.tsx';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { tokenOfOrder } from '../shop-state.ts';
import { returnReasons, say } from '../texts.ts';

type ReturnWay = 'drop_off' | 'courier' | 'store';
const WAYS: readonly ReturnWay[] = ['drop_off', 'courier', 'store'];

interface ChosenLine {
  readonly quantity: number;
  readonly reason: string;
  readonly photo: string;
}

/** Delivered units can come back; those of open returns are refused by the preview. */
const returnableOf = (line: Order['lines'][number]): number => line.quantities?.delivered ?? 0;

/** What comes back, and what that refunds, before anything is sent. */
export const ReturnPage = ({ orderId }: { orderId: string }) => {
  const token = tokenOfOrder(orderId);
  const loaded = useLoaded(async () => {
    const { body: order } = await api.getOrder({ orderId }, token);
    const { body: policy } = await api.getReturnPolicy({ channel: order.channel }, { token: null });
    return { order, policy };
  }, [orderId]);
  if (loaded.value !== undefined) return <ReturnForm {...loaded.value} />;
  return loaded.state === 'failed' ? (
    <ProblemBox problem={loaded.problem} retry={loaded.reload} />
  ) : (
    <Loading />
  );
};

const ReturnForm = ({ order, policy }: { readonly order: Order; readonly policy: ReturnPolicy }) => {
  const token = tokenOfOrder(order.orderId);
  const [chosen, setChosen] = useState<Readonly<Record<string, ChosenLine>>>({});
  const [way, setWay] = useState<ReturnWay>('drop_off');
  const { run, isBusy, problem } = useAction();
  const lines = Object.entries(chosen)
    .filter(([, { quantity }]) => quantity > 0)
    .map(([lineId, { quantity, reason, photo }]) => ({
      lineId,
      quantity,
      reason,
      photo: photo.trim() === '' ? undefined : photo.trim(),
    }));
  const body = { lines, returnMethod: way };
  const preview = useLoaded(
    async () =>
      lines.length === 0
        ? undefined
        : (await api.previewReturn({ orderId: order.orderId, body }, token)).body,
    [JSON.stringify(body)],
  );
  const send = () =>
    run(async () => {
      const go = goFromHere();
      const expectedAmount = preview.value?.refund.amount;
      await api.requestReturn(
        { orderId: order.orderId, body: { ...body, expectedAmount } },
        { ...token, idempotencyKey: newKey() },
      );
      go(href(`/o/${order.orderId}`));
    });
  const returnable = order.lines.filter((line) => returnableOf(line) > 0);
  return (
    <div class="two-columns">
      <div class="stack">
        <h1>{say('returnTitle')}</h1>
        {returnable.length === 0 ? <p>{say('nothingToReturn')}</p> : null}
        <ul class="lines">
          {returnable.map((line) => (
            <ReturnLine
              key={line.lineId}
              line={line}
              policy={policy}
              chosen={chosen[line.lineId]}
              onChange={(change) => setChosen((before) => ({ ...before, [line.lineId]: change }))}
            />
          ))}
        </ul>
        <fieldset>
          <legend>{say('returnWay')}</legend>
          {WAYS.map((each) => (
            <label key={each} class="choice">
              <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
              <span>{say(`way_${each}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <aside class="stack">
        <div class="card" aria-live="polite">
          <h2>{say('refund')}</h2>
          {preview.state === 'failed' ? <ProblemBox problem={preview.problem} /> : null}
          {preview.value === undefined ? (
            <p class="soft">{say('chooseReturn')}</p>
          ) : (
            <RefundText preview={preview.value} />
          )}
          <ProblemBox problem={problem} />
          <button
            type="button"
            class="primary wide"
            disabled={isBusy || lines.length === 0 || preview.state !== 'ready'}
            onClick={() => void send()}
          >
            {say('sendReturn')}
          </button>
        </div>
        <a href={href(`/o/${order.orderId}`)}>{say('orderNumber', { number: order.number })}</a>
      </aside>
    </div>
  );
};

type ReturnPreview = Awaited<ReturnType<typeof api.previewReturn>>['body'];

const RefundText = ({ preview }: { readonly preview: ReturnPreview }) => {
  const { refund, currency, lost, keepGoods, approval } = preview;
  return (
    <>
      <p class="spread">
        <span>{say('goods')}</span>
        <span class="number">{moneyText(refund.units, currency)}</span>
      </p>
      {refund.fees === 0 ? null : (
        <p class="spread">
          <span>{say('returnFees')}</span>
          <span class="number">−{moneyText(refund.fees, currency)}</span>
        </p>
      )}
      {lost.map(({ promotionId, name, amount }) => (
        <p key={promotionId} class="soft">
          {say('lostDiscount', { name, amount: moneyText(amount, currency) })}
        </p>
      ))}
      <p class="spread total">
        <strong>{say('youGet')}</strong>
        <strong class="number">{moneyText(refund.amount, currency)}</strong>
      </p>
      <p class="soft">
        {keepGoods ? say('keepGoods') : say(approval === 'staff' ? 'staffAnswer' : 'atOnce')}
      </p>
    </>
  );
};

interface ReturnLineProps {
  readonly line: Order['lines'][number];
  readonly policy: ReturnPolicy;
  readonly chosen: ChosenLine | undefined;
  readonly onChange: (chosen: ChosenLine) => void;
}

const ReturnLine = ({ line, policy, chosen, onChange }: ReturnLineProps) => {
  const now = chosen ?? { quantity: 0, reason: policy.reasons[0]?.code ?? 'changed_mind', photo: '' };
  const isPhotoNeeded = policy.reasons.find(({ code }) => code === now.reason)?.needsPhoto === true;
  return (
    <li>
      <div class="thumb">
        <Picture name={line.name} url={line.imageUrl} seed={line.productId} />
      </div>
      <div class="about">
        <strong>{line.name}</strong>
        {line.variantName === undefined ? null : <span class="soft">{line.variantName}</span>}
        <label>
          {say('returnUnits')}{' '}
          <select
            value={now.quantity}
            onChange={(event) => onChange({ ...now, quantity: Number(event.currentTarget.value) })}
          >
            {Array.from({ length: returnableOf(line) + 1 }, (_, n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </label>
        {now.quantity === 0 ? null : (
          <label>
            {say('returnReason')}{' '}
            <select
              value={now.reason}
              onChange={(event) => onChange({ ...now, reason: event.currentTarget.value })}
            >
              {policy.reasons.map(({ code, name }) => (
                <option key={code} value={code}>
                  {textNamed(code, returnReasons) ?? name}
                </option>
              ))}
            </select>
          </label>
        )}
        {now.quantity > 0 && isPhotoNeeded ? (
          <Field
            label={say('photoLink')}
            name={`photo-${line.lineId}`}
            value={now.photo}
            onInput={(photo) => onChange({ ...now, photo })}
            hint={say('photoHint')}
          />
        ) : null}
      </div>
    </li>
  );
};
