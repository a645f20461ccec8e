// Checks the AsyncAPI document with the official parser. Prints what is wrong, and fails.
import { readFile } from 'node:fs/promises';

import { Parser } from '@asyncapi/parser';

const WARNING = 1;
const { document, diagnostics } = await new Parser().parse(await readFile(process.argv[2], 'utf8'));
const wrong = diagnostics.filter(({ severity }) => severity <= WARNING);
wrong.forEach(({ path, message }) => console.error(`${path.join('.')}: ${message}`));
if (!document || wrong.length > 0) {
  process.exit(1);
}
console.log(`The AsyncAPI document is valid: ${document.messages().length} messages`);
