// Lets Node run these sources and the server's: their decorators need the options of one configuration.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('run.tsconfig.json', import.meta.url)) });
