import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { trackScript } from '../model/track-script.ts';
import type { GetTrackScript } from './contract.ts';

export const getTrackScript: UseCase<typeof GetTrackScript, Runtime> = async () => ({
  status: 200,
  body: trackScript,
  headers: { 'cache-control': 'public, max-age=3600' },
});
