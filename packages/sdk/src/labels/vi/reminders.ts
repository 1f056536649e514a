export * from '../../generated/reminder-labels.vi.ts';
