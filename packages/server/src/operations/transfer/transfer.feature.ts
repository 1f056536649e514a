import { defineMessages } from '../../shared/messages.ts';
import { TransferMutations } from './transfer.mutations.ts';

/** Transfer of members (chuyển sinh hoạt đảng). */
export const resolvers = [TransferMutations];

/** Refusals of transfers. */
export const messages = defineMessages({
  ALREADY_THERE: () => ({
    vi: 'Đảng viên đang sinh hoạt ở chính chi bộ này.',
    en: 'The member already belongs to this cell.',
  }),
});
