export * from '../../generated/reminder-labels.en.ts';
