// Bundles a handler that ours are compared with: minified as they are, but with all that the SDK brings.

import { join } from 'node:path';
import { build } from 'esbuild';

export async function bundleBare(source: string, outfile: string): Promise<void> {
  await build({
    ...{ stdin: { contents: source, resolveDir: join(import.meta.dirname, '../..') }, outfile, allowOverwrite: true },
    ...{
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
    },
    ...{ legalComments: 'none', logLevel: 'silent' },
  });
}
