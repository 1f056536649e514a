export * from '../../generated/reason-labels.en.ts';
