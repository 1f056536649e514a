import type { Context } from '../../graph/context.ts';
import { positionById } from './position.loaders.ts';

/** Positions that an act touched as they are now; none where it was refused. */
export const readPositions = (context: Context, positions: readonly { id: number }[] = []) =>
  positionById(context).loadMany(positions.map(({ id }) => id));
