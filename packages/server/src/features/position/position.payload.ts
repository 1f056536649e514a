import type { Context } from '../../graph/context.ts';
import { positionById } from './position.loaders.ts';

/** The positions that a mutation changed, as they are now; none where it was refused. */
export const readPositions = (context: Context, positions: readonly { id: number }[] = []) =>
  positionById(context).loadMany(positions.map(({ id }) => id));
