// Puts a finished cloud assembly in the place of another. Every file and every asset is moved as a whole: whoever reads there, or is
// killed in the middle, never leaves or meets half of one.

import { existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `freshDir` is gone afterwards. Assets that only the old assembly has stay: a running system may still load from them. */
export function publishAssembly(freshDir: string, assemblyDir: string): void {
  mkdirSync(assemblyDir, { recursive: true });
  // Assets first: no template may name what is not there yet.
  const isAsset = (name: string) => name.startsWith('asset.');
  const names = readdirSync(freshDir).sort((left, right) => Number(isAsset(right)) - Number(isAsset(left)));
  for (const name of names) {
    const [fresh, published] = [join(freshDir, name), join(assemblyDir, name)];
    // Named after its content, so it differs only when it was never completed.
    if (isAsset(name) && contentsOf(published) === contentsOf(fresh)) continue;
    if (statSync(fresh).isDirectory()) rmSync(published, { recursive: true, force: true });
    renameSync(fresh, published);
  }
  rmSync(freshDir, { recursive: true });
}

/** Names and sizes of everything in it. */
function contentsOf(path: string): string {
  if (!existsSync(path)) return '';
  const inside = globSync('**', { cwd: path }).sort();
  return inside.map((name) => `${name} ${sizeOf(join(path, name))}`).join('\n');
}

function sizeOf(path: string): number {
  const found = statSync(path);
  return found.isFile() ? found.size : 0;
}
