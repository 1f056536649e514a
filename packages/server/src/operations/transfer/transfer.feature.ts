import { TransferMutations } from './transfer.mutations.ts';

/** Transfer of members (chuyển sinh hoạt đảng). */
export const resolvers = [TransferMutations];

export { messages } from './transfer.messages.ts';
