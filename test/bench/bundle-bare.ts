// Bundles a handler that ours are compared with: minified as they are, but with all that the SDK brings.

import { build } from 'esbuild';
import { bundling } from '../../infra/bundle.ts';

export async function bundleBare(source: string, outfile: string): Promise<void> {
  const { alias: _, external: _none, ...asOurs } = bundling;
  await build({ ...asOurs, stdin: stdin(source), outfile, allowOverwrite: true });
}

/** Bundles a part of ours as they are bundled. Paths in the source begin at the project's folder. */
export async function bundlePart(source: string, outfile: string): Promise<void> {
  await build({ ...bundling, stdin: stdin(source), outfile, allowOverwrite: true });
}

function stdin(contents: string) {
  return { contents, resolveDir: bundling.absWorkingDir };
}
