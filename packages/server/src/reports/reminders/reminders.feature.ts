import { ReminderRules } from '../../../migrations/0027-reminder-rules.ts';
import { OrganizationReminders, ReminderFields } from './reminder.resolver.ts';

/** What is due in a subtree, and what is overdue: computed from the records and the rules, and stored nowhere. */
export const migrations = [{ name: '0027-reminder-rules', class: ReminderRules }];

export const resolvers = [OrganizationReminders, ReminderFields];
