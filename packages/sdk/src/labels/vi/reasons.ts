export * from '../../generated/reason-labels.vi.ts';
