import { changedRows } from '../../graph/define-mutation.ts';
import { positionById } from './position.loaders.ts';
import { PositionType } from './position.type.ts';

/** The field of a payload with the positions that a mutation ended. */
export const endedPositions = (description: string) =>
  changedRows('endedPositions', PositionType, positionById, description);
