import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WATCHED } from '../lib/metrics.js';
import { INSTALLED, type Resource } from './synthesis.js';

/** What docs/runbooks.md has an answer to. */
const EXPECTED = ['Failures', 'Slow', 'DeadWorker', 'NodesMissing', 'ViewsBehind', 'GroupsBehind', 'ServerAway',
  'ChatBehind', 'CommandsRefused', 'DatabaseBusy', 'DatabaseFull', 'DatabaseSlow', 'DeadLetters', 'NotificationsLate',
  'TablesThrottled', 'CacheFull', 'BrokerFull'];

for (const it of INSTALLED) {
  test(`${it.name}: there is an alarm for each trouble`, () => {
    const names = it.all('AWS::CloudWatch::Alarm').map((alarm) => alarm.Properties.AlarmName);

    for (const name of EXPECTED) {
      assert.ok(names.includes(`${it.name}-${name}`), name);
    }
  });

  test(`${it.name}: operators are told of each`, () => {
    const [operators] = it.all('AWS::SNS::Topic');
    const named = it.all('AWS::CloudWatch::Alarm').filter((alarm) => EXPECTED.some((name) => alarm.id.includes(name)));

    assert.equal(named.length, EXPECTED.length);
    for (const alarm of named) {
      assert.deepEqual(alarm.Properties.AlarmActions, [{ Ref: operators!.id }], alarm.id);
      assert.ok(alarm.Properties.AlarmDescription.endsWith('.'), alarm.id);
    }
  });

  test(`${it.name}: alarms look at metrics that the agent writes`, () => {
    const used = it.all('AWS::CloudWatch::Alarm').map(own).filter(Boolean);

    assert.ok(used.length >= 6);
    for (const name of used) {
      assert.ok((WATCHED as readonly string[]).includes(name!), name);
    }
  });

  test(`${it.name}: what people notice undoes a deployment`, () => {
    const { DeploymentConfiguration: deployment } = it.one('AWS::ECS::Service').Properties;
    const guards = JSON.stringify(deployment.Alarms.AlarmNames);

    assert.equal(deployment.Alarms.Enable, true);
    assert.equal(deployment.Alarms.Rollback, true);
    for (const name of ['Failures', 'Slow', 'DeadWorker']) {
      assert.match(guards, new RegExp(name));
    }
  });
}

/** The name of the metric, if it is the application's. */
function own(alarm: Resource): string | undefined {
  return alarm.Properties.Namespace === 'Somsom' ? alarm.Properties.MetricName : undefined;
}
