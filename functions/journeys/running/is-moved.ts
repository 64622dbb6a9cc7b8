import { isCreditMoved } from '../../credit/public.ts';
import { isProfileMoved } from '../../customers/public.ts';
import { RunMoved } from '../store/runs.ts';

/** Somebody changed the run, or what is saved with it, since it was read. */
export const isMoved = (error: unknown): boolean =>
  error instanceof RunMoved || isCreditMoved(error) || isProfileMoved(error);
