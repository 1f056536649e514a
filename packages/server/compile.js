// Compiles what has changed since it was last compiled.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
if (!existsSync(new URL('dist/src/main.js', import.meta.url))) console.log('Compiling the server …');
try {
  execFileSync(process.execPath, [compiler, '--build', import.meta.dirname], { stdio: 'inherit' });
} catch {
  // It has said what is wrong.
  process.exit(1);
}
