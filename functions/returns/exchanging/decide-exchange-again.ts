import { hasMoved } from '../../fulfilment/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { isReturnMoved } from '../settling/settled.ts';

/** Decides again when the order, its money, its returns, or the stock of new goods changed in between. */
export const decideExchangeAgain = <Result>(run: () => Promise<Result>): Promise<Result> =>
  decideAgain((error) => isReturnMoved(error) || hasMoved(error), run);
