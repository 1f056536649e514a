import { defineMessages } from '../../shared/messages.ts';

/** Refusals of documents. */
export const messages = defineMessages({
  DOCUMENT_TITLED_OTHERWISE: () => ({
    vi: 'Văn bản này đã được ghi với trích yếu khác; hãy ghi đúng trích yếu của văn bản.',
    en: 'This document is recorded with another title; give its title as it stands.',
  }),
});
