import leven from 'leven';

/** The settings of the program. */
const known = [
  'ADMINISTRATOR_KEY_FILE',
  'AUDIT_DIR',
  'CORS_ORIGINS',
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

/** The examples for the command line keep a key in it. */
const ofExamples = 'DANGBO_KEY';

/** Names of so many letters or fewer are like those of many other programs. */
const short = 5;

/** Without what people leave out or add: signs between words, the program's name, and a plural. */
const simple = (name: string) => name.toUpperCase().replace(/^DANGBO_?|[_-]|S$/g, '');

/**
 * Returns a sentence for each variable of an environment that the program does not read and that looks like a setting
 * of it, and would be believed to have an effect.
 */
export function warnOfUnknownSettings(environment: NodeJS.ProcessEnv): string[] {
  return Object.keys(environment).flatMap((name) => {
    if (known.includes(name) || name === ofExamples) return [];
    const meant = known.find((setting) => {
      const [given, wanted] = [simple(name), simple(setting)];
      return given === wanted || (wanted.length > short && leven(given, wanted) <= 1);
    });
    if (meant === undefined) return [];
    return [`${name} is no setting and has no effect: ${meant} is.`];
  });
}
