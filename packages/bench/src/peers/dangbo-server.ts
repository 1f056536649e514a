import { serve } from './serve.ts';
import { startDangbo } from './start-dangbo.ts';

await serve(async (fixture) => (await startDangbo(fixture)).port);
