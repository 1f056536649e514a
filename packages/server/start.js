// Runs the server from what it was compiled to: run from its sources, each request costs a tenth more. In one process,
// so that signals reach the program itself.
import './node-version.js';

await import('./compile.js');
await import('./dist/src/main.js');
