import type { UseCase } from '#shared/http/request.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { loadShop, sandboxListings, sandboxOrders } from '../store/marketplace.ts';
import type { GetSandboxMarketplace } from './contract.ts';

export const getSandboxMarketplace: UseCase<typeof GetSandboxMarketplace, SandboxRuntime> = async (
  { params: { shop } },
  { db },
) => {
  const [known, listings, orders] = await Promise.all([
    loadShop(db, shop),
    sandboxListings(db, shop),
    sandboxOrders(db, shop),
  ]);
  const { outage = 'none', times = 0 } = known ?? {};
  return {
    status: 200,
    body: {
      shop,
      outage: times > 0 ? outage : 'none',
      times,
      listings: listings.map(({ listingId, quantity, asOf, price }) => ({
        listingId,
        quantity,
        asOf,
        price,
      })),
      orders: orders.map(({ number, status, cancelledUnits, shipments }) => ({
        number,
        status,
        cancelledUnits,
        shipments: shipments.map(({ key, units, trackingNumbers }) => ({
          key,
          units,
          trackingNumbers: [...trackingNumbers],
        })),
      })),
    },
  };
};
