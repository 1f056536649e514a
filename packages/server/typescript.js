// Lets Node run the sources: its own type stripping knows no decorators. In one process, so that signals
// reach the program itself.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) });
