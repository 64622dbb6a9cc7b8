import { changeOnce, loadOrderRecord, showOrder, type Order } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { hasMoved, rerouteParts } from '../changing/reroute-units.ts';
import { fulfilmentErrors } from '../errors.ts';
import { waitingOf } from '../model/units-to-route.ts';
import { fulfilmentsOfOrder } from '../store/fulfilments.ts';
import type { RerouteOrder } from './contract.ts';

export const rerouteOrder: UseCase<typeof RerouteOrder, Runtime> = async (request, runtime) => {
  const { db, clock } = runtime;
  const { locationId } = request.body;
  const record = await decideAgain(hasMoved, () =>
    changeOnce(request, runtime, async (order, how) => {
      const units = waitingOf(order);
      if (units.length === 0) throw nothingToRoute(order);
      const [known, beside] = await Promise.all([
        fulfilmentsOfOrder(db, order.orderId),
        loadOrderRecord(db, order.orderId),
      ]);
      const address = beside?.contact?.address;
      const { rerouting, parts } = await rerouteParts(
        { order, address, known, units, locationId },
        how,
        runtime,
      );
      if (rerouting.takes.length === 0) throw noLocation(units.length, locationId);
      return parts;
    }),
  );
  return { status: 200, body: showOrder(record, instant(clock)), version: record.order.version };
};

const nothingToRoute = ({ status }: Order) =>
  problem(fulfilmentErrors.NOTHING_TO_ROUTE, {
    detail: `the order is ${status}, and none of its units is waiting for a location`,
    extensions: { orderStatus: status },
  });

const noLocation = (lines: number, locationId: string | undefined) =>
  problem(fulfilmentErrors.NO_LOCATION, {
    detail:
      locationId === undefined
        ? `no location that has not rejected them can give units of the ${lines} waiting lines`
        : `${locationId} cannot give units of the ${lines} waiting lines: it has no stock for them, or does not ship for this channel`,
  });
