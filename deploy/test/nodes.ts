import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SIZES } from '../lib/sizes.js';
import { INSTALLED, installed, node, SALE } from './synthesis.js';

/** Seconds, as in application.yaml. */
const TOMCAT_KEEPS = Number(/keep-alive-timeout: (\d+)s/.exec(
  readFileSync('../app/src/main/resources/application.yaml', 'utf8'))![1]);

for (const it of INSTALLED) {
  test(`${it.name}: a new version comes beside the old one and goes back by itself`, () => {
    const { Properties: service } = it.one('AWS::ECS::Service');
    const { DeploymentConfiguration: deployment } = service;

    assert.equal(deployment.Strategy, 'BLUE_GREEN');
    assert.ok(deployment.BakeTimeInMinutes >= 5);
    assert.ok(service.LoadBalancers[0].AdvancedConfiguration.AlternateTargetGroupArn);
    assert.equal(it.all('AWS::ElasticLoadBalancingV2::TargetGroup').length, 2);
  });

  test(`${it.name}: traffic goes to nodes that say they are ready`, () => {
    for (const group of it.all('AWS::ElasticLoadBalancingV2::TargetGroup')) {
      assert.equal(group.Properties.HealthCheckPath, '/actuator/health/readiness', group.id);
    }
  });

  test(`${it.name}: connections to nodes are given up before a node closes them`, () => {
    const attributes = it.one('AWS::ElasticLoadBalancingV2::LoadBalancer').Properties.LoadBalancerAttributes;
    const idle = attributes.find((each: { Key: string }) => each.Key === 'idle_timeout.timeout_seconds');

    assert.ok(Number(idle.Value) < TOMCAT_KEEPS);
  });

  test(`${it.name}: a node runs as nobody, writes nothing to its image and has time to stop`, () => {
    const container = node(it);

    assert.equal(container.User, '65534');
    assert.equal(container.ReadonlyRootFilesystem, true);
    assert.ok(container.StopTimeout > 30);
  });

  test(`${it.name}: there are more nodes when processors are busy and when people wait`, () => {
    const { DesiredCount: fixed } = it.one('AWS::ECS::Service').Properties;
    const target = it.one('AWS::ApplicationAutoScaling::ScalableTarget').Properties;
    const policies = JSON.stringify(it.all('AWS::ApplicationAutoScaling::ScalingPolicy'));

    assert.deepEqual([target.MinCapacity, target.MaxCapacity],
      [SIZES[it.name].node.least, SIZES[it.name].node.most]);
    assert.equal(fixed, undefined);
    assert.match(policies, /ECSServiceAverageCPUUtilization/);
    assert.match(policies, /somsom_waitingroom_waiting/);
  });
}

test('before a sale there are more nodes', () => {
  const [out, back] = installed('city').one('AWS::ApplicationAutoScaling::ScalableTarget').Properties.ScheduledActions;

  assert.ok(new Date(`${out.Schedule.slice(3, -1)}Z`) < new Date(SALE));
  assert.equal(out.ScalableTargetAction.MinCapacity, SIZES.city.node.onSale);
  assert.ok(new Date(`${back.Schedule.slice(3, -1)}Z`) > new Date(SALE));
  assert.equal(back.ScalableTargetAction.MinCapacity, SIZES.city.node.least);
});
