import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Template } from 'aws-cdk-lib/assertions';
import { INSTALLED, installed, type Resource, resources } from './synthesis.js';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, unknown>;
}

for (const it of INSTALLED) {
  test(`${it.name}: a node may do what the application calls, on what is Somsom's, and nothing else`, () => {
    const statements = policies(it.main, 'ApplicationTaskTaskRole');
    const allowed = statements.flatMap((each) => each.Action);

    assert.deepEqual([...allowed].sort(), [...MAY, ...(it.name === 'village' ? OF_ACCOUNTS : [])].sort());
    for (const { Resource: resource } of statements) {
      assert.ok(!JSON.stringify(resource).includes('"*"'), JSON.stringify(resource));
    }
  });

  test(`${it.name}: no role may everything of a service`, () => {
    const all = resources(it.main, 'AWS::IAM::Policy').flatMap(statementsOf).flatMap((each) => each.Action);

    assert.ok(all.length > 20);
    assert.deepEqual(all.filter((action) => action.endsWith(':*')), []);
  });

  test(`${it.name}: the root secret is mounted by its own entrance only`, () => {
    const [mount] = policies(it.main, 'ApplicationTaskTaskRole')
      .filter((each) => each.Action.includes('elasticfilesystem:ClientMount'));

    assert.ok(mount?.Condition);
    assert.match(JSON.stringify(mount.Condition), /AccessPointArn/);
  });
}

test('each role of the workflows is for one kind of job of one repository', () => {
  const roles = resources(installed('village').pipeline, 'AWS::IAM::Role');
  const subjects = roles.map((role) => role.Properties.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals)
    .map((condition) => condition['token.actions.githubusercontent.com:sub']);

  assert.deepEqual(subjects.sort(), ['repo:somsom/somsom:environment:production', 'repo:somsom/somsom:pull_request',
    'repo:somsom/somsom:ref:refs/heads/main']);
});

test('a pull request can read, and neither push nor deploy', () => {
  const actions = policies(installed('village').pipeline, 'RolesDiff');

  assert.deepEqual(actions.flatMap((each) => each.Action), ['sts:AssumeRole']);
  assert.match(JSON.stringify(actions[0]!.Resource), /lookup-role/);
});

test('images keep their tags', () => {
  const [images] = resources(installed('village').pipeline, 'AWS::ECR::Repository');

  assert.equal(images!.Properties.ImageTagMutability, 'IMMUTABLE');
  assert.equal(images!.Properties.ImageScanningConfiguration.ScanOnPush, true);
});

const MAY = ['logs:PutLogEvents', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'kms:Decrypt',
  'kms:GenerateDataKey', 'dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem',
  'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem', 'sqs:GetQueueUrl', 'sqs:GetQueueAttributes', 'sqs:SendMessage',
  'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'elasticfilesystem:ClientMount',
  'elasticfilesystem:ClientWrite'];
const OF_ACCOUNTS = ['cognito-idp:AdminUserGlobalSignOut', 'cognito-idp:AdminUpdateUserAttributes',
  'cognito-idp:AdminDeleteUser'];

/** What the role may whose policies' names begin so. */
function policies(template: Template, name: string): Statement[] {
  return resources(template, 'AWS::IAM::Policy').filter((policy) => policy.id.startsWith(name)).flatMap(statementsOf);
}

function statementsOf(policy: Resource): (Statement & { Action: string[] })[] {
  return policy.Properties.PolicyDocument.Statement.map((each: Statement) =>
    ({ ...each, Action: [each.Action].flat() }));
}
