export * from '../generated/labels.en.ts';
