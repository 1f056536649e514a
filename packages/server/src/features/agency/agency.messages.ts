import { defineMessages } from '../../shared/messages.ts';

/** The agency is named in messages of other features only. */
export const messages = defineMessages({}, { Agency: 'cơ quan' });
