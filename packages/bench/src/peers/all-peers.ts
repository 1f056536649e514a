import { dangbo } from './dangbo.ts';
import { limit } from './limit.ts';
import type { Peer } from './peer.ts';
import { postgraphile } from './postgraphile.ts';
import { tutorial } from './tutorial.ts';

/** Every server of the comparison, dangbo first. */
export const allPeers: readonly Peer[] = [dangbo, postgraphile, tutorial, limit];
