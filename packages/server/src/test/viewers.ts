import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../shared/context.ts';
import { type Scopes, scopesOf } from '../shared/permission.ts';

/** Callers by what they send as their key, each with the permissions given; any other has all, everywhere. */
export const viewersByKey =
  (callers: Record<string, Partial<Scopes>>) =>
  ({ headers }: FastifyRequest): Viewer => {
    const key = headers.authorization?.replace(/^Bearer /, '') ?? '';
    const scopes = callers[key];
    return { id: key, name: key, scopes: scopes ? { ...scopesOf([]), ...scopes } : scopesOf('everywhere') };
  };
