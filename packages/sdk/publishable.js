// Refuses to publish a package that does not say where it comes from: users could neither read its sources nor report
// a fault. npm runs it before `npm publish`.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const missing = ['repository', 'homepage'].filter((property) => !manifest[property]);
if (missing.length > 0) {
  console.error(`Say ${missing.join(' and ')} in ${manifest.name}'s package.json before it is published.`);
  process.exitCode = 1;
}
