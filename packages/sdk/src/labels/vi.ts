export * from '../generated/labels.vi.ts';
