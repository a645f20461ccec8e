import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validations } from 'aws-cdk-lib';
import { INSTALLED } from './synthesis.js';

for (const it of INSTALLED) {
  // Synthesis has failed already if a rule found something that nobody has explained.
  test(`${it.name}: each finding that is accepted has a sentence of reason`, () => {
    const reasons = it.app.node.findAll()
      .flatMap((construct) => construct.node.metadata)
      .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap((entry) => Object.entries(entry.data))
      .filter(([rule]) => rule.includes('AwsSolutions'))
      .map(([, reason]) => reason);

    assert.ok(reasons.length > 15);
    for (const reason of reasons) {
      assert.match(`${reason}`, /^[A-Z].{30,}\.$/);
    }
  });
}
