import type { Point } from '../../channels/public.ts';
import { fulfilmentOfStaff, loadFulfilments, requireStatus } from '../../fulfilment/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recipientsOf } from './recipients-of.ts';

export interface StopToPlan {
  readonly fulfilmentId: string;
  readonly parcelIds: readonly string[];
  readonly size: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly point: Point;
}

interface StopsRequest {
  readonly actor: Actor;
  readonly body: {
    readonly locationId: string;
    readonly stops: readonly {
      readonly fulfilmentId: string;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly size?: number | undefined;
      readonly point?: Point | undefined;
    }[];
  };
}

type Fault = Parameters<typeof invalidRequest>[0][number];

/**
 * The stops with what they need to be planned: goods that left the location and did not arrive, a place on the map, and
 * a window that opens before it closes. Each stop once.
 */
export const stopsToPlan = async (
  { actor, body }: StopsRequest,
  { db }: Pick<Runtime, 'db'>,
): Promise<readonly StopToPlan[]> => {
  const ids = body.stops.map(({ fulfilmentId }) => fulfilmentId);
  const twice = ids.flatMap((id, at): readonly Fault[] =>
    ids.indexOf(id) === at
      ? []
      : [{ pointer: `/body/stops/${at}/fulfilmentId`, code: 'duplicate', detail: `${id} is there twice` }],
  );
  if (twice.length > 0) throw invalidRequest(twice);
  const found = await loadFulfilments(db, ids);
  const fulfilments = ids.map((id, at) => {
    const fulfilment = fulfilmentOfStaff(found[at], id, actor);
    requireStatus(fulfilment, ['shipped'], 'a stop');
    return fulfilment;
  });
  const recipients = await recipientsOf(db, body.stops);
  const faults: Fault[] = [];
  const stops = body.stops.flatMap((stop, at): readonly StopToPlan[] => {
    const { fulfilmentId, from, to } = stop;
    const address = recipients.get(fulfilmentId)?.address;
    const point = stop.point ?? pointOf(address);
    const parcelIds = (fulfilments[at]?.parcels ?? [])
      .filter(({ status }) => status !== 'delivered' && status !== 'returned')
      .map(({ parcelId }) => parcelId);
    const wrong = faultsOf(at, { ...stop, point }, fulfilments[at]?.locationId, body.locationId);
    faults.push(...wrong);
    if (point === undefined || wrong.length > 0) return [];
    return [{ fulfilmentId, parcelIds, size: stop.size ?? Math.max(1, parcelIds.length), from, to, point }];
  });
  if (faults.length > 0) throw invalidRequest(faults.slice(0, 100));
  return stops;
};

const pointOf = (address: Partial<Point> | undefined): Point | undefined =>
  address?.latitude === undefined || address.longitude === undefined
    ? undefined
    : { latitude: address.latitude, longitude: address.longitude };

const faultsOf = (
  at: number,
  { fulfilmentId, from, to, point }: StopsRequest['body']['stops'][number],
  locationId: string | undefined,
  wanted: string,
): readonly Fault[] => {
  const pointer = `/body/stops/${at}`;
  return [
    ...(locationId === wanted
      ? []
      : [{ pointer, code: 'other_location', detail: `${fulfilmentId} leaves from ${locationId}` }]),
    ...(point === undefined
      ? [
          {
            pointer: `${pointer}/point`,
            code: 'no_coordinates',
            detail: `the address of ${fulfilmentId} has no coordinates; send point`,
          },
        ]
      : []),
    ...(from !== undefined && to !== undefined && from > to
      ? [{ pointer: `${pointer}/to`, code: 'before_start', detail: `${to} is before ${from}` }]
      : []),
  ];
};
