import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { variable } from '../lib/setting-names.js';
import { INSTALLED, node, type Synthesis } from './synthesis.js';

/** Not settings, but what a setting or a library refers to. */
const REFERRED = ['KAFKA_ACCOUNT_USERNAME', 'KAFKA_ACCOUNT_PASSWORD', 'GOOGLE_APPLICATION_CREDENTIALS'];

const LISTED = readFileSync('settings.txt', 'utf8').trim().split('\n');

/** `DeployedSettingsTest` in `app` compares the same list with the application. */
test('settings.txt has what nodes get, and nothing else', () => {
  const given = new Set(INSTALLED.flatMap(variablesOf).filter((name) => !REFERRED.includes(name)));

  assert.deepEqual([...given].sort(), LISTED.map(variable).sort());
});

for (const it of INSTALLED) {
  test(`${it.name}: secrets are no variables`, () => {
    const secret = /password|token|secret/i;
    const names = node(it).Environment.map((each: { Name: string }) => each.Name);
    const secrets = node(it).Secrets.map((each: { Name: string }) => each.Name);

    assert.deepEqual(names.filter((name: string) => secret.test(name)), []);
    assert.ok(secrets.includes('SPRING_DATASOURCE_PASSWORD'));
    assert.ok(secrets.includes('SOMSOM_OPERATORS_TOKEN'));
  });

  test(`${it.name}: what a setting refers to is there`, () => {
    const names = variablesOf(it);
    const login = node(it).Environment.find((each: { Name: string }) => each.Name.endsWith('JAAS_CONFIG')).Value;
    const referred = [...login.matchAll(/\$\{([^}]+)}/g)].map(([, name]) => variable(name));

    assert.deepEqual(referred, ['KAFKA_ACCOUNT_USERNAME', 'KAFKA_ACCOUNT_PASSWORD']);
    for (const name of referred) {
      assert.ok(names.includes(name), name);
    }
  });
}

function variablesOf(it: Synthesis): string[] {
  const { Environment: plain, Secrets: secret } = node(it);
  return [...plain, ...secret].map((each: { Name: string }) => each.Name);
}
