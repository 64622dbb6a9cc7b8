import { useEffect, useState } from 'preact/hooks';
import { isApiProblem } from '#shared/client/api-problem.ts';
import { api } from '../../kit/api.ts';
import { attemptKey } from '../../kit/attempt-key.ts';
import { deliveryKeyOf, deliveryOf, type DeliveryOption } from '../../kit/delivery-option.ts';
import { Empty } from '../../kit/empty.tsx';
import { dayText, momentText, moneyText } from '../../kit/format.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { onlinePaymentsOf, type OnlinePayment } from '../../kit/online-payments.ts';
import { goTo, href, query } from '../../kit/router.tsx';
import { session } from '../../kit/session.ts';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import {
  cart,
  cartOrdered,
  channel,
  openCartKey,
  readCart,
  shopper,
  storeName,
  storeZone,
  type KnownShopper,
} from '../shop-state.ts';
import { say } from '../texts.ts';
import { Totals } from '../totals.tsx';
import { firstWrong, wrongFields } from './checkout-form.ts';

/** Those that the API may refuse by name. */
const FIELDS = ['name', 'email', 'phone', 'line1', 'city', 'postalCode'] as const;

const nobody: KnownShopper = {
  name: '',
  email: '',
  phone: '',
  line1: '',
  city: '',
  postalCode: '',
  delivery: '',
};

export const CheckoutPage = () => {
  useEffect(() => {
    document.title = `${say('checkoutTitle')} · Satu`;
  }, []);
  const known = useLoaded(knownShopper, []);
  if (cart.value === undefined)
    return (
      <Empty icon="bag" title={say('emptyCart')} hint={say('emptyCartHint')} isPage>
        <a class="button primary" href={href('/')}>
          {say('browse')}
        </a>
      </Empty>
    );
  return known.value === undefined && known.state === 'loading' ? (
    <Loading />
  ) : (
    <CheckoutForm known={atScannedStore(known.value ?? nobody)} />
  );
};

/** Whoever scanned the code of a store wants to pick it up there. */
const atScannedStore = (known: KnownShopper): KnownShopper => {
  const store = query.value.get('store') ?? '';
  return store === '' ? known : { ...known, delivery: store };
};

/** Whoever is signed in is known by their profile, others by what this device was allowed to keep. */
const knownShopper = async (): Promise<KnownShopper> => {
  const saved = shopper.value ?? nobody;
  if (session.value === null) return saved;
  const me = (await api.getMe()).body;
  const [address] = me.addresses;
  return {
    name: me.name ?? saved.name,
    email: me.email ?? saved.email,
    phone: me.phone ?? saved.phone,
    line1: address?.line1 ?? saved.line1,
    city: address?.city ?? saved.city,
    postalCode: address?.postalCode ?? saved.postalCode,
    delivery: saved.delivery,
  };
};

const CheckoutForm = ({ known }: { known: KnownShopper }) => {
  const [form, setForm] = useState(known);
  const [isKept, setKept] = useState(shopper.value !== null);
  const [wasTried, setTried] = useState(false);
  const { run, isBusy, problem, clear } = useAction();
  const options = useDeliveryOptions(form.postalCode);
  const way = wayOf(options.value ?? [], form.delivery);
  const chosen = chosenOption(options.value ?? [], { way, wanted: form.delivery });
  const refused = refusedTexts(problem, FIELDS);
  const wrong = wasTried ? { ...refused, ...wrongFields(form, way) } : {};
  const set = (field: keyof KnownShopper) => (value: string) => {
    clear();
    setForm((before) => ({ ...before, [field]: value }));
  };
  const current = cart.value;
  if (current === undefined) return null;
  const pay = async (): Promise<void> => {
    setTried(true);
    const first = firstWrong(wrongFields(form, way));
    if (first !== undefined) return focusOn(first);
    if (chosen === undefined) return focusOn('postalCode');
    shopper.value = isKept
      ? { ...form, delivery: chosen.method === 'ship' ? 'ship' : (chosen.locationId ?? '') }
      : null;
    await run(() => placeOrder(form, chosen));
  };
  return (
    <form
      class="two-columns"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void pay();
      }}
    >
      <div class="stack">
        <h1>{say('checkoutTitle')}</h1>
        <section class="card">
          <h2>{say('contact')}</h2>
          <Field
            name="name"
            label={say('fullName')}
            value={form.name}
            onInput={set('name')}
            autocomplete="name"
            error={wrong.name}
            isRequired
          />
          <div class="fields">
            <Field
              name="email"
              inputMode="email"
              label={say('email')}
              value={form.email}
              onInput={set('email')}
              autocomplete="email"
              error={wrong.email}
            />
            <Field
              name="phone"
              inputMode="tel"
              label={say('phone')}
              value={form.phone}
              onInput={set('phone')}
              autocomplete="tel"
              error={wrong.phone}
              hint="+62 …"
            />
          </div>
        </section>
        <section class="card">
          <h2>{say('howDelivered')}</h2>
          <WayChoice options={options.value ?? []} way={way} onChoose={set('delivery')} />
          {way === 'ship' ? (
            <>
              <Field
                name="line1"
                label={say('street')}
                value={form.line1}
                onInput={set('line1')}
                autocomplete="address-line1"
                error={wrong.line1}
              />
              <div class="fields">
                <Field
                  name="city"
                  label={say('city')}
                  value={form.city}
                  onInput={set('city')}
                  autocomplete="address-level2"
                  error={wrong.city}
                />
                <Field
                  name="postalCode"
                  inputMode="numeric"
                  label={say('postalCode')}
                  value={form.postalCode}
                  onInput={set('postalCode')}
                  autocomplete="postal-code"
                  error={wrong.postalCode}
                />
              </div>
            </>
          ) : null}
          <ProblemBox
            problem={options.state === 'failed' ? options.problem : undefined}
            retry={options.reload}
          />
          <OptionList
            options={shownOptions(options.value ?? [], way, form.postalCode)}
            chosen={chosen}
            currency={current.totals.currency}
            onChoose={set('delivery')}
          />
        </section>
        <label class="choice">
          <input
            type="checkbox"
            checked={isKept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          {say('remember')}
        </label>
      </div>
      <aside>
        <div class="card">
          <ul class="summary">
            {current.lines.map((line) => (
              <li key={line.lineId} class="spread">
                <span>
                  {line.quantity} × {line.name} {line.variantName ?? ''}
                </span>
                <span class="number">{moneyText(line.total, current.totals.currency)}</span>
              </li>
            ))}
          </ul>
          <Totals totals={current.totals} delivery={chosen?.fee ?? 0} />
          <ProblemBox problem={Object.keys(refused).length === 0 ? problem : undefined} />
          <button type="submit" class="primary wide" disabled={isBusy}>
            {isBusy
              ? say('paying')
              : say('pay', {
                  amount: moneyText(
                    current.due - current.totals.delivery + (chosen?.fee ?? 0),
                    current.totals.currency,
                  ),
                })}
          </button>
        </div>
      </aside>
    </form>
  );
};

const useDeliveryOptions = (postalCode: string) => {
  const { cartId, cartToken } = openCartKey();
  const version = cart.value?.version;
  const country = channel.value?.country ?? 'ID';
  const asked = postalCode.length >= 4 ? postalCode : undefined;
  return useLoaded(
    async () =>
      (await api.listDeliveryOptions({ cartId, postalCode: asked, country }, { cartToken })).body.data,
    [cartId, version, asked, country],
  );
};

/** Home, unless they chose otherwise or nothing of the cart can be sent. */
const wayOf = (options: readonly DeliveryOption[], wanted: string): DeliveryOption['method'] => {
  const asked = options.find((option) => deliveryKeyOf(option) === wanted)?.method;
  const [first] = options;
  if (asked !== undefined) return asked;
  if (wanted === 'pickup') return wanted;
  return first?.method === 'digital' ? 'digital' : 'ship';
};

interface DeliveryChoice {
  readonly way: DeliveryOption['method'];
  readonly wanted: string;
}

/** The one that was chosen, else the first that can be had. */
const chosenOption = (
  options: readonly DeliveryOption[],
  { way, wanted }: DeliveryChoice,
): DeliveryOption | undefined => {
  const possible = options.filter(({ available, method }) => available && method === way);
  return possible.find((option) => deliveryKeyOf(option) === wanted) ?? possible[0];
};

interface WayChoiceProps {
  readonly options: readonly DeliveryOption[];
  readonly way: DeliveryOption['method'];
  readonly onChoose: (way: string) => void;
}

const WayChoice = ({ options, way, onChoose }: WayChoiceProps) => {
  if (!options.some(({ method }) => method === 'pickup')) return null;
  const ways = [
    ['ship', say('home')],
    ['pickup', say('inStores')],
  ] as const;
  return (
    <div class="ways" role="group" aria-label={say('howDelivered')}>
      {ways.map(([each, name]) => (
        <button key={each} type="button" aria-pressed={way === each} onClick={() => onChoose(each)}>
          {name}
        </button>
      ))}
    </div>
  );
};

interface OptionListProps {
  readonly options?: readonly DeliveryOption[];
  readonly chosen?: DeliveryOption;
  readonly currency: string;
  readonly onChoose: (key: string) => void;
}

/** Before there is an address nothing can be sent anywhere: what needs one is not shown as refused. */
const shownOptions = (
  options: readonly DeliveryOption[],
  way: DeliveryOption['method'],
  postalCode: string,
): readonly DeliveryOption[] =>
  options.filter(
    ({ method, available }) => method === way && (available || method !== 'ship' || postalCode.trim() !== ''),
  );

const OptionList = ({ options = [], chosen, currency, onChoose }: OptionListProps) => (
  <fieldset class="delivery-options">
    <legend class="hidden">{say('howDelivered')}</legend>
    {options.map((option) => (
      <label key={deliveryKeyOf(option)} class={option.available ? '' : 'gone'}>
        <input
          type="radio"
          name="delivery"
          disabled={!option.available}
          checked={chosen !== undefined && deliveryKeyOf(option) === deliveryKeyOf(chosen)}
          onChange={() => onChoose(deliveryKeyOf(option))}
        />
        <span>
          <strong>
            {option.method === 'pickup'
              ? say('pickupAt', { store: storeName(option.locationId) })
              : option.name}
          </strong>
          <span class="soft">{promiseOf(option)}</span>
        </span>
        <span class="number right">
          {option.available ? (option.fee === 0 ? say('free') : moneyText(option.fee, currency)) : null}
          {option.feeBefore === undefined ? null : (
            <s class="soft">{moneyText(option.feeBefore, currency)}</s>
          )}
        </span>
      </label>
    ))}
    {options.some(({ available }) => available) ? null : <p class="soft">{say('giveAddress')}</p>}
  </fieldset>
);

const promiseOf = (option: DeliveryOption): string => {
  if (!option.available) return say('unavailableOption');
  if (option.readyBy !== undefined)
    return say('readyBy', { time: momentText(option.readyBy, storeZone(option.locationId)) });
  return option.arrivesBy === undefined ? '' : say('arrives', { day: dayText(option.arrivesBy) });
};

const placeOrder = async (form: KnownShopper, option: DeliveryOption): Promise<void> => {
  const { cartId, cartToken } = openCartKey();
  const body = bodyOf(form, option);
  const mark = JSON.stringify([cartId, cart.value?.version, body]);
  try {
    const { body: order } = await api.checkout(
      { cartId, body },
      { cartToken, idempotencyKey: attemptKey(mark) },
    );
    cartOrdered(order.orderId, order.orderToken);
    if (order.payment.redirectUrl === undefined) goTo(href(`/o/${order.orderId}`));
    else location.assign(order.payment.redirectUrl);
  } catch (error) {
    // What moved under the shopper's eyes is shown before they try again.
    if (isApiProblem(error) && (error.status === 409 || error.status === 422)) await readCart();
    throw error;
  }
};

const bodyOf = (form: KnownShopper, option: DeliveryOption): Parameters<typeof api.checkout>[0]['body'] => ({
  contact: { name: form.name.trim(), email: given(form.email), phone: given(form.phone) },
  delivery: deliveryOf(option, addressOf(form)),
  payment: { method: paymentMethod() },
  acceptPriceChanges: true,
});

const addressOf = (form: KnownShopper) => ({
  name: form.name.trim(),
  line1: form.line1.trim(),
  city: form.city.trim(),
  postalCode: form.postalCode.trim(),
  country: channel.value?.country ?? 'ID',
  phone: given(form.phone),
});

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The first provider of the channel that takes payments online. */
const paymentMethod = (): OnlinePayment => onlinePaymentsOf(channel.value?.paymentMethods)[0] ?? 'sandbox';

const focusOn = (name: string): void => {
  document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
};
