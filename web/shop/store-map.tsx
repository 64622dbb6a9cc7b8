import type { LocationRow } from '#shared/client/generated.ts';
import { numberText } from '../kit/format.ts';
import { islands } from './islands.ts';
import { mapViewOf, type EarthPoint, type MapView } from './map-view.ts';
import { say } from './texts.ts';

interface StoreMapProps {
  /** As they stand in the list beside it; their numbers are the pins. */
  readonly stores: readonly LocationRow[];
  readonly me: EarthPoint | null;
}

/** Where the stores of a list are, without tiles of anybody: the page calls no other host. */
export const StoreMap = ({ stores, me }: StoreMapProps) => {
  const pins = stores.flatMap((store, index) => {
    const point = pointOf(store);
    return point === undefined ? [] : [{ store, number: index + 1, point }];
  });
  const shown = [...pins.map(({ point }) => point), ...(me === null ? [] : [me])];
  if (pins.length === 0) return null;
  const view = mapViewOf(shown);
  return (
    <svg
      class="map"
      viewBox={`0 0 ${view.width} ${view.height}`}
      role="img"
      aria-label={say('mapOf', { stores: pins.map(({ store }) => nameWithDistance(store)).join(', ') })}
    >
      <rect width={view.width} height={view.height} class="sea" />
      {islands.map((outline) => (
        <path key={outline.slice(0, 12)} class="land" d={drawn(outline, view)} />
      ))}
      {me === null ? null : <Me point={view.place(me)} />}
      {pins.toReversed().map(({ store, number, point }) => (
        <Pin
          key={store.code}
          number={number}
          point={view.place(point)}
          hasIt={(store.availableToPromise ?? 0) > 0}
        />
      ))}
    </svg>
  );
};

const pointOf = ({ latitude, longitude }: LocationRow): EarthPoint | undefined =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };

const nameWithDistance = ({ name, distanceKm }: LocationRow): string =>
  distanceKm === undefined ? name : `${name} (${numberText(Math.round(distanceKm * 10) / 10)} km)`;

const drawn = (outline: string, view: MapView): string => {
  const points = outline.split(',').map((pair) => {
    const [longitude = 0, latitude = 0] = pair.split(' ').map(Number);
    const { x, y } = view.place({ latitude, longitude });
    return `${x} ${y}`;
  });
  return `M${points.join('L')}Z`;
};

interface Mark {
  readonly point: { readonly x: number; readonly y: number };
}

const Me = ({ point: { x, y } }: Mark) => (
  <g class="me">
    <circle cx={x} cy={y} r="11" class="halo" />
    <circle cx={x} cy={y} r="4.5" />
  </g>
);

const Pin = ({
  number,
  point: { x, y },
  hasIt,
}: Mark & { readonly number: number; readonly hasIt: boolean }) => (
  <g class={hasIt ? 'pin' : 'pin none'} transform={`translate(${x} ${y})`}>
    <path d="M0 0C-3-5-9-9-9-16a9 9 0 0 1 18 0C9-9 3-5 0 0z" />
    <text y="-12.5" text-anchor="middle">
      {number}
    </text>
  </g>
);
