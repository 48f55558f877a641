// The types of the client in examples/client, from the description of the API as it is published.

import { registerHooks } from 'node:module';
import type { OpenApi } from './document.ts';

// The generator builds its text with the API of the compiler, which TypeScript 7 does not have; ts-morph brings one along.
// https://github.com/openapi-ts/openapi-typescript/issues/2841
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === 'typescript' ? '@ts-morph/common/dist/typescript.js' : specifier, context),
});

const heading = `// Written from the description of the API (docs/openapi.json): do not edit. \`npm run client\` writes it anew.
// Types alone, and the list of calls that create something.

`;

/** A module of types, and `creating`: which calls take an Idempotency-Key. */
export async function clientTypes(document: OpenApi): Promise<string> {
  const { astToString, default: typesOf } = await import('openapi-typescript');
  const types = astToString(
    await typesOf(JSON.stringify(document), {
      // A field with a default need not be sent.
      defaultNonNullable: false,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
      silent: true,
    }),
  );
  return `${heading}${types}\n${creatingCalls(document)}`;
}

const takesKey = '#/components/parameters/IdempotencyKey';

function creatingCalls({ paths }: OpenApi): string {
  const creating = Object.entries(paths).flatMap(([path, { post }]) => {
    const parameters = (post?.['parameters'] ?? []) as readonly { readonly $ref?: string }[];
    return parameters.some(({ $ref }) => $ref === takesKey) ? [`    ${JSON.stringify(path)},\n`] : [];
  });
  return `/** Paths whose POST creates something each time, unless it has an Idempotency-Key. */
export const creating: ReadonlySet<string> = new Set([\n${creating.join('')}]);\n`;
}
