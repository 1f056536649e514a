import { httpMessages } from './http/http.messages.ts';
import { limitsMessages } from './limits/limits.messages.ts';
import { persistedMessages } from './persisted/persisted.messages.ts';
import { scopeMessages } from './scope/scope.messages.ts';

/** The checks that every request passes. */
export const messages = { ...httpMessages, ...limitsMessages, ...persistedMessages, ...scopeMessages };
