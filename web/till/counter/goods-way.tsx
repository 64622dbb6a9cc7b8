import { deliveryKeyOf, type DeliveryOption } from '../../kit/delivery-option.ts';
import { dayText, momentText, moneyText } from '../../kit/format.ts';
import { Field } from '../../kit/ui.tsx';
import { say } from '../texts.ts';

export interface Address {
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
}

interface GoodsWayProps {
  readonly options: readonly DeliveryOption[];
  readonly chosen?: DeliveryOption;
  readonly locationId: string;
  readonly currency: string;
  readonly onChoose: (key: string) => void;
  readonly address: Address;
  readonly onAddress: (address: Address) => void;
}

/** Taken along from here, picked up elsewhere, or sent: what this store lacks is sold from another. */
export const GoodsWay = ({
  options,
  chosen,
  locationId,
  currency,
  onChoose,
  address,
  onAddress,
}: GoodsWayProps) => (
  <>
    <fieldset class="delivery-options">
      <legend>{say('goods')}</legend>
      {options.map((option) => (
        <label key={deliveryKeyOf(option)} class={option.available ? '' : 'gone'}>
          <input
            type="radio"
            name="goods"
            disabled={!option.available}
            checked={chosen !== undefined && deliveryKeyOf(option) === deliveryKeyOf(chosen)}
            onChange={() => onChoose(deliveryKeyOf(option))}
          />
          <span>
            <strong>{option.locationId === locationId ? say('takeAlong') : option.name}</strong>{' '}
            <span class="soft">{promiseOf(option, locationId)}</span>
          </span>
          <span class="number right">{option.fee === 0 ? '' : moneyText(option.fee, currency)}</span>
        </label>
      ))}
    </fieldset>
    <div class="fields">
      <Field
        name="postal-code"
        inputMode="numeric"
        label={say('postalCode')}
        hint={say('postalCodeHint')}
        value={address.postalCode}
        onInput={(postalCode) => onAddress({ ...address, postalCode })}
      />
      {chosen?.method === 'ship' ? (
        <>
          <Field
            name="street"
            label={say('street')}
            value={address.line1}
            onInput={(line1) => onAddress({ ...address, line1 })}
          />
          <Field
            name="city"
            label={say('city')}
            value={address.city}
            onInput={(city) => onAddress({ ...address, city })}
          />
        </>
      ) : null}
    </div>
  </>
);

const promiseOf = ({ available, locationId, readyBy, arrivesBy }: DeliveryOption, here: string): string => {
  if (!available) return say('notPossible');
  if (locationId === here) return '';
  if (readyBy !== undefined) return say('readyBy', { time: momentText(readyBy) });
  return arrivesBy === undefined ? '' : say('arrivesBy', { day: dayText(arrivesBy) });
};
