import { findRollupFaults } from '../database/rollup/rollup-faults.ts';
import { administer } from './administer.ts';
import { type Command, commandOf, readOptions } from './command.ts';

/** The most differing sums that are printed one by one. */
const shown = 20;

const verify: Command = async (words, config, print) => {
  readOptions(words, []);
  const { count, faults } = await administer(config, (em) => findRollupFaults(em, shown));
  for (const { rollup, organization, key, missing } of faults) {
    const error = missing > 0 ? `${missing} missing` : `${-missing} too many`;
    print(`${rollup}: ${organization} ${key}: ${error}`);
  }
  if (count === 0) print('The roll-ups equal a recount of the records.');
  else
    print(
      `Sums that differ from a recount of the records: ${count}. Correct them with npx dangbo rollups rebuild.`,
    );
  return count === 0 ? 0 : 1;
};

const rebuild: Command = async (words, config, print) => {
  readOptions(words, []);
  await administer(config, (em) => em.execute('select rebuild_rollups()'));
  print('The roll-ups are rebuilt from the records.');
  return 0;
};

/** `dangbo rollups …`: compares the stored figures of whole subtrees with the records, and corrects them. */
export const rollupsCommand = commandOf('rollups', { verify, rebuild });
