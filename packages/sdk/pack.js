// The package's manifest in its archive has no scripts and no tools: they are those of the repository, and what is
// packed has nothing to build. `node pack.js strip` writes it so before packing, `node pack.js restore` puts the
// repository's back.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const file = new URL('package.json', import.meta.url);
const kept = new URL('.data/package.json', import.meta.url);

/** Replaces a file at once, so that whoever reads it meanwhile finds one of the two. */
function replace(target, text) {
  const written = new URL(`${target}.new`);
  writeFileSync(written, text);
  renameSync(written, target);
}

const text = readFileSync(file, 'utf8');
const { scripts, devDependencies: _, ...packed } = JSON.parse(text);
if (process.argv[2] === 'restore') {
  replace(file, readFileSync(kept, 'utf8'));
} else if (scripts) {
  // Without scripts it is stripped already: a packing ended before it was put back.
  mkdirSync(new URL('.', kept), { recursive: true });
  writeFileSync(kept, text);
  replace(file, `${JSON.stringify(packed, null, 2)}\n`);
}
