import { AdmissionMutations } from './admission.mutations.ts';

/** Admission to the Party (kết nạp đảng viên). */
export const resolvers = [AdmissionMutations];
