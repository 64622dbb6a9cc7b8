import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { AnnounceArrival } from './announce-arrival/contract.ts';
import { announceArrival } from './announce-arrival/announce-arrival.ts';
import { CollectPickup } from './collect-pickup/contract.ts';
import { collectPickup } from './collect-pickup/collect-pickup.ts';
import { GetPickup } from './get-pickup/contract.ts';
import { getPickup } from './get-pickup/get-pickup.ts';
import { RefusePickup } from './refuse-pickup/contract.ts';
import { refusePickup } from './refuse-pickup/refuse-pickup.ts';
import { RenewPickupCode } from './renew-pickup-code/contract.ts';
import { renewPickupCode } from './renew-pickup-code/renew-pickup-code.ts';
import { SetPickupDelegate } from './set-pickup-delegate/contract.ts';
import { setPickupDelegate } from './set-pickup-delegate/set-pickup-delegate.ts';

export const handler = httpHandler(
  [
    operation(GetPickup, getPickup),
    operation(CollectPickup, collectPickup),
    operation(SetPickupDelegate, setPickupDelegate),
    operation(AnnounceArrival, announceArrival),
    operation(RefusePickup, refusePickup),
    operation(RenewPickupCode, renewPickupCode),
  ],
  awsRuntime(),
);
