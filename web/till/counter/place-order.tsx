import { useState } from 'preact/hooks';
import { isApiProblem } from '#shared/client/api-problem.ts';
import type { Cart } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { attemptKey } from '../../kit/attempt-key.ts';
import { deliveryKeyOf, deliveryOf, type DeliveryOption } from '../../kit/delivery-option.ts';
import { moneyText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { onlinePaymentsOf } from '../../kit/online-payments.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { CHANNEL, lines } from '../till-state.ts';
import { counterOrder, readCounter } from './counter-state.ts';
import { GoodsWay, type Address } from './goods-way.tsx';
import { paymentOf, type TenderMethod } from './payment-of.ts';

interface PlaceOrderProps {
  readonly cart: Cart;
  readonly locationId: string;
  /** Of the customer who was found. */
  readonly name: string;
}

/** How the goods go, who pays, and with what. */
export const PlaceOrder = ({ cart, locationId, name }: PlaceOrderProps) => {
  const [contact, setContact] = useState({ name: '', phone: '' });
  const [address, setAddress] = useState<Address>({ line1: '', city: '', postalCode: '' });
  const [wanted, setWanted] = useState(locationId);
  const [cashText, setCashText] = useState('');
  const [method, setMethod] = useState<TenderMethod>('cash');
  const { run, isBusy, problem } = useAction();
  const { currency } = cart.totals;
  const asked = address.postalCode.trim().length >= 4 ? address.postalCode.trim() : undefined;
  const options = useLoaded(
    async () => (await api.listDeliveryOptions({ cartId: cart.cartId, postalCode: asked })).body.data,
    [cart.cartId, cart.version, asked],
  );
  const { methods = ['cash'], country = 'ID' } = useLoaded(readTerms, []).value ?? {};
  const chosen = chosenOf(options.value ?? [], wanted);
  const due = cart.due - cart.totals.delivery + (chosen?.fee ?? 0);
  const cash = method === 'cash' ? due : Math.min(Number(cashText || '0'), due);
  const who = contact.name.trim() === '' ? name : contact.name.trim();
  const isReady =
    chosen !== undefined &&
    who !== '' &&
    (chosen.method !== 'ship' || (address.line1.trim() !== '' && address.city.trim() !== ''));
  const place = () =>
    run(async () => {
      if (chosen === undefined) return;
      const body: Parameters<typeof api.checkout>[0]['body'] = {
        contact: { name: who, phone: contact.phone.trim() === '' ? undefined : contact.phone.trim() },
        delivery: deliveryOf(chosen, {
          name: who,
          line1: address.line1.trim(),
          city: address.city.trim(),
          postalCode: address.postalCode.trim(),
          country,
        }),
        payment: paymentOf({ due, cash, method }),
        acceptPriceChanges: true,
        soldAt: locationId,
      };
      const idempotencyKey = attemptKey(JSON.stringify([cart.cartId, cart.version, body]));
      try {
        const { body: order } = await api.checkout({ cartId: cart.cartId, body }, { idempotencyKey });
        lines.value = [];
        counterOrder.value = {
          orderId: order.orderId,
          orderToken: order.orderToken,
          number: order.number,
          cash,
          isTakenAlong: chosen.locationId === locationId,
        };
      } catch (error) {
        // What changed meanwhile is shown before they try again.
        if (isApiProblem(error) && (error.status === 409 || error.status === 422)) await readCounter();
        throw error;
      }
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void place();
      }}
    >
      <ProblemBox problem={options.state === 'failed' ? options.problem : problem} />
      <GoodsWay
        options={hereFirst(options.value ?? [], locationId).filter(
          ({ method: way }) => way !== 'ship' || asked !== undefined,
        )}
        chosen={chosen}
        locationId={locationId}
        currency={currency}
        onChoose={setWanted}
        address={address}
        onAddress={setAddress}
      />
      <div class="fields">
        <Field
          name="buyer"
          label={say('buyer')}
          value={contact.name}
          hint={name === '' ? undefined : name}
          onInput={(text) => setContact({ ...contact, name: text })}
        />
        <Field
          name="phone"
          inputMode="tel"
          label={say('phone')}
          value={contact.phone}
          onInput={(phone) => setContact({ ...contact, phone })}
        />
      </div>
      <fieldset class="ways">
        <legend>{say('tender')}</legend>
        {methods.map((each) => (
          <button key={each} type="button" aria-pressed={method === each} onClick={() => setMethod(each)}>
            {each === 'cash' ? say('cash') : say('card', { provider: each })}
          </button>
        ))}
      </fieldset>
      {method === 'cash' ? null : (
        <Field
          name="cash-part"
          inputMode="numeric"
          label={`${say('cashPart')} (${currency})`}
          value={cashText}
          onInput={(text) => setCashText(text.replaceAll(/\D/g, ''))}
        />
      )}
      <p class="spread grand">
        <span>{say('toPay')}</span>
        <strong class="number">{moneyText(due, currency)}</strong>
      </p>
      <button type="submit" class="primary wide" disabled={!isReady || isBusy}>
        {say('placeOrder', { amount: moneyText(due, currency) })}
      </button>
    </form>
  );
};

/** Most take along what they buy. */
const hereFirst = (options: readonly DeliveryOption[], locationId: string): readonly DeliveryOption[] =>
  options.toSorted((a, b) => Number(b.locationId === locationId) - Number(a.locationId === locationId));

/** What the channel takes at a counter, and where it delivers. */
const readTerms = async () => {
  const { paymentMethods, country } = (await api.getChannel({ code: CHANNEL }, { token: null })).body;
  const methods: readonly TenderMethod[] = ['cash', ...onlinePaymentsOf(paymentMethods)];
  return { methods, country };
};

/** The one that was chosen, else the first that is possible. */
const chosenOf = (options: readonly DeliveryOption[], wanted: string): DeliveryOption | undefined => {
  const possible = options.filter(({ available }) => available);
  return possible.find((option) => deliveryKeyOf(option) === wanted) ?? possible[0];
};
