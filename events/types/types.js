// Makes types for TypeScript of the schemas: one interface for each type of event, and a map of them all.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { compile } from 'json-schema-to-typescript';

const [schemas, out] = process.argv.slice(2);

const words = (type) => type.split(/[.-]/).map((word) => word[0].toUpperCase() + word.slice(1));
const options = { bannerComment: '', additionalProperties: true };

const parts = [];
const names = [];
for (const file of (await readdir(schemas)).sort()) {
  const { title, examples, ...schema } = JSON.parse(await readFile(join(schemas, file), 'utf8'));
  const name = words(title).join('');
  names.push(`  '${title}': ${name};`);
  parts.push(await compile(schema, name, options));
}
parts.push(`/** The data of each type of event. */
export interface PublishedEvents {
${names.join('\n')}
}

/** What a record says: its header \`ce_type\` and its value. */
export type PublishedEvent = { [T in keyof PublishedEvents]: { type: T; data: PublishedEvents[T] } }[keyof PublishedEvents];
`);
await mkdir(dirname(out), { recursive: true });
await writeFile(out, parts.join('\n'));
