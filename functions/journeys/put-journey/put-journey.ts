import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { saveJourneyRequest } from '../requests/save-journey-request.ts';
import type { PutJourney } from './contract.ts';

export const putJourney: UseCase<typeof PutJourney, Runtime> = saveJourneyRequest;
