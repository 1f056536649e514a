#!/usr/bin/env node
// The command `dangbo` from the sources, as `npm start` runs the server.
import './node-version.js';

await import('./typescript.js');
await import('./src/cli.ts');
