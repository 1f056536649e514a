import leven from 'leven';

/** The settings of the program and of its client for the command line. */
const known = [
  'AUDIT_DIR',
  'CORS_ORIGINS',
  'DANGBO_KEY',
  'DATABASE_URL',
  'DATA_DIR',
  'HOST',
  'NODE_ENV',
  'OIDC_AUDIENCE',
  'OIDC_ISSUER',
  'PERSISTED_MANIFEST',
  'PERSISTED_OPERATIONS',
  'PORT',
  'RATE_LIMIT',
  'SAMPLE',
  'TRUST_PROXY',
];

/** Names of so many letters or fewer are like those of many other programs. */
const short = 5;

/** Without what people leave out or add: signs between words, the program's name, and a plural. */
const simple = (name: string) => name.toUpperCase().replace(/^DANGBO_?|[_-]|S$/g, '');

/**
 * Returns a sentence for each variable of an environment that the program does not read and that looks like a setting
 * of it: whoever set it would believe that it has an effect.
 */
export function warnOfUnknownSettings(environment: NodeJS.ProcessEnv): string[] {
  return Object.keys(environment).flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = known.find((setting) => {
      const [given, wanted] = [simple(name), simple(setting)];
      return given === wanted || (wanted.length > short && leven(given, wanted) <= 1);
    });
    if (meant === undefined) return [];
    return [`${name} is no setting and has no effect: ${meant} is.`];
  });
}
