// Runs before `npm start`, `npm test` and their like, on any Node from 18 on and with nothing installed: installs the
// packages when they are missing or not those of package-lock.json.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const reason = whyToInstall();
if (reason !== undefined) {
  console.log(`${reason}: installing them, which takes a minute…`);
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
  // Not `npm ci`: it insists on an entry for every optional package of every platform, also where the registry has none.
  // With --no-save npm takes the locked versions and writes neither package.json nor the lock file.
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (status !== 0) {
    console.error('The packages could not be installed: see above.');
    process.exit(1);
  }
}

function whyToInstall() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'The packages are not installed';
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {};
  const isSame = (path) => {
    const [there, want] = [installed[path], wanted[path]];
    // Packages for other platforms are optional and stay away.
    return there === undefined ? want.optional === true || want.devOptional === true : there.version === want.version;
  };
  const others = Object.keys(wanted).filter((path) => path !== '' && !isSame(path));
  return others.length === 0 ? undefined : 'The installed packages are not those of package-lock.json';
}

/** Packages by their path, of a lock file; npm leaves one inside node_modules that says what is there. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
