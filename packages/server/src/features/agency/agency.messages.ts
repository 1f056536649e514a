import { defineMessages } from '../../shared/messages.ts';

/** This feature gives common refusals only, in which an agency is named. */
export const messages = defineMessages({}, { Agency: 'cơ quan' });
