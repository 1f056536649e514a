import { refusalMessages } from './refusal-messages.ts';
import { requestMessages } from './request-messages.ts';
import { warningMessages } from './warning-messages.ts';

/**
 * Every error a client can get, by its stable code. The SDK's closed union of codes is made from
 * this table by way of the schema's `ErrorCode`.
 */
export const errorMessages = { ...requestMessages, ...refusalMessages, ...warningMessages };
