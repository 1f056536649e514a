// Says which Node is needed, where an older one runs: the program itself would fail with an error that does not.
const [needed, neededMinor] = [22, 17];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed || (major === needed && minor < neededMinor)) {
  console.error(
    `dangbo needs Node ${needed}.${neededMinor} or later, this is ${process.versions.node}: on Linux run it by npm (npm start, npx dangbo), which finds the one that npm ci has installed.`,
  );
  process.exit(1);
}
