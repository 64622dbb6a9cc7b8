import { useState } from 'preact/hooks';
import type { LocationRow, Product } from '#shared/client/generated.ts';
import { api } from '../kit/api.ts';
import { momentText, numberText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { useLoaded } from '../kit/load.ts';
import { query } from '../kit/router.tsx';
import { ProblemBox } from '../kit/ui.tsx';
import { CHANNEL, near } from './shop-state.ts';
import { StoreMap } from './store-map.tsx';
import { say } from './texts.ts';

type Variant = Product['variants'][number];

/** Nearest first, and still shown when a journey away. */
const NEAR_KM = 5000;
const MOST_SHOWN = 5;

/** How it gets to the shopper: home, or a store that has it. */
export const StockNear = ({ variant }: { readonly variant: Variant }) => {
  const { sku } = variant;
  const at = near.value === null ? undefined : `${near.value.latitude},${near.value.longitude}`;
  const loaded = useLoaded(() => readStores(sku, at), [sku, at]);
  const stores = scannedFirst(loaded.value ?? []).slice(0, MOST_SHOWN);
  return (
    <section class="card promise">
      <div>
        <h2>{say('home')}</h2>
        <p class="soft">{say('homeHint')}</p>
      </div>
      <div>
        <div class="spread">
          <h2>{say('inStores')}</h2>
          <NearMe />
        </div>
        <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
        <StoreMap stores={stores} me={near.value} />
        <ol class="stores">
          {stores.map((store, index) => (
            <StoreRow key={store.code} store={store} number={index + 1} />
          ))}
        </ol>
      </div>
    </section>
  );
};

const readStores = async (sku: string, at: string | undefined): Promise<readonly LocationRow[]> => {
  const asked = {
    kind: 'store',
    sku,
    channel: CHANNEL,
    quantity: 1,
    pickup: true,
    near: at,
    radiusKm: at === undefined ? undefined : NEAR_KM,
  } as const;
  return (await api.listLocations(asked, { token: null })).body.data;
};

/** The store where a code was scanned, then the others as the API has them. */
const scannedFirst = (stores: readonly LocationRow[]): readonly LocationRow[] => {
  const scannedAt = query.value.get('store');
  return [
    ...stores.filter(({ code }) => code === scannedAt),
    ...stores.filter(({ code }) => code !== scannedAt),
  ];
};

const StoreRow = ({ store, number }: { readonly store: LocationRow; readonly number: number }) => {
  const has = store.availableToPromise ?? 0;
  return (
    <li>
      <b class="store-number" aria-hidden="true">
        {number}
      </b>
      <span>
        <strong>{store.name}</strong>
        <span class="soft">
          {store.address.city}
          {store.distanceKm === undefined
            ? ''
            : ` · ${numberText(Math.round(store.distanceKm * 10) / 10)} km`}
        </span>
      </span>
      <span class="right">
        {has > 0 ? (
          <span class="good">{say('pieces', { n: has })}</span>
        ) : (
          <span class="soft">{say('notHere')}</span>
        )}
        {has > 0 && store.readyBy !== undefined ? (
          <span class="soft">{say('readyBy', { time: momentText(store.readyBy, store.timeZone) })}</span>
        ) : null}
      </span>
    </li>
  );
};

/** Asks the browser where it is; nothing is asked before the button is pressed. */
const NearMe = () => {
  const [isRefused, setRefused] = useState(false);
  const find = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        near.value = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) };
      },
      () => setRefused(true),
      { timeout: 10_000 },
    );
  return (
    <span>
      <button type="button" class="small" onClick={find}>
        <Icon name="pin" />
        {say('nearMe')}
      </button>
      {isRefused ? (
        <small class="error" role="alert">
          {say('noPosition')}
        </small>
      ) : null}
    </span>
  );
};

/** To about a hundred metres: enough to sort stores. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;
