import { UpgradeMutations } from './upgrade.mutations.ts';

/** Upgrade of a grassroots cell to a grassroots committee (nâng cấp chi bộ cơ sở). */
export const resolvers = [UpgradeMutations];

export { messages } from './upgrade.messages.ts';
