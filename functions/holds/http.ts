import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ExtendHold } from './extend-hold/contract.ts';
import { extendHold } from './extend-hold/extend-hold.ts';
import { GetHold } from './get-hold/contract.ts';
import { getHold } from './get-hold/get-hold.ts';
import { PlaceHold } from './place-hold/contract.ts';
import { placeHold } from './place-hold/place-hold.ts';
import { ReleaseHold } from './release-hold/contract.ts';
import { releaseHold } from './release-hold/release-hold.ts';

export const handler = httpHandler(
  [
    operation(PlaceHold, placeHold),
    operation(GetHold, getHold),
    operation(ExtendHold, extendHold),
    operation(ReleaseHold, releaseHold),
  ],
  awsRuntime(),
);
