// `npm run release:api`: keeps the description of the API as the one that is released, without the words that bind nobody.

import { readFileSync, writeFileSync } from 'node:fs';

const words = new Set(['description', 'summary']);
const shown = new Set(['example', 'examples']);

/** A field of a schema may have the name of such a word: its value is an object then. */
const isWord = (name: string, value: unknown) => (words.has(name) && typeof value === 'string') || shown.has(name);

const document: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const kept = JSON.stringify(document, (name, value: unknown) => (isWord(name, value) ? undefined : value));
writeFileSync('docs/openapi.released.json', `${kept}\n`);
