import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTALLED, resources } from './synthesis.js';

for (const it of INSTALLED) {
  const site = () => it.one('AWS::CloudFront::Distribution').Properties.DistributionConfig;
  const behaviour = (path: string) => site().CacheBehaviors.find((each: { PathPattern: string }) =>
    each.PathPattern === path);

  test(`${it.name}: a queue's status is kept for a second, for each token`, () => {
    const { CachePolicyConfig: policy } = it.one('AWS::CloudFront::CachePolicy').Properties;

    assert.ok(behaviour('/queues/*').CachePolicyId.Ref);
    assert.deepEqual([policy.MinTTL, policy.DefaultTTL, policy.MaxTTL], [0, 0, 1]);
    assert.ok(policy.ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig.Headers.includes('Authorization'));
  });

  test(`${it.name}: hashed files come from the bucket, and all else from the nodes`, () => {
    const origins = site().Origins.map((each: { Id: string; S3OriginConfig?: unknown }) =>
      [each.Id, Boolean(each.S3OriginConfig)]);
    const fromBucket = new Map<string, boolean>(origins);

    assert.equal(fromBucket.get(behaviour('/assets/*').TargetOriginId), true);
    assert.equal(fromBucket.get(behaviour('/queues/*').TargetOriginId), false);
    assert.equal(fromBucket.get(site().DefaultCacheBehavior.TargetOriginId), false);
  });

  test(`${it.name}: no refusal is kept`, () => {
    const kept = site().CustomErrorResponses.filter((each: { ErrorCachingMinTTL: number }) =>
      each.ErrorCachingMinTTL !== 0);

    assert.equal(site().CustomErrorResponses.length, 10);
    assert.deepEqual(kept, []);
  });

  test(`${it.name}: the load balancer answers CloudFront only, and nobody about the inside of a node`, () => {
    const rules = it.all('AWS::ElasticLoadBalancingV2::ListenerRule').map((rule) => rule.Properties);
    const [inside, production] = rules.sort((one, other) => one.Priority - other.Priority);
    const [otherwise] = it.one('AWS::ElasticLoadBalancingV2::Listener').Properties.DefaultActions;

    assert.deepEqual(inside.Conditions[0].PathPatternConfig.Values, ['/actuator', '/actuator/*']);
    assert.equal(inside.Actions[0].FixedResponseConfig.StatusCode, '404');
    assert.equal(production.Conditions[0].HttpHeaderConfig.HttpHeaderName, 'X-Somsom-Origin');
    assert.equal(otherwise.FixedResponseConfig.StatusCode, '403');
  });

  test(`${it.name}: a node sees the address of the person`, () => {
    const attributes = it.one('AWS::ElasticLoadBalancingV2::LoadBalancer').Properties.LoadBalancerAttributes;

    assert.ok(attributes.some((each: { Key: string; Value: string }) =>
      each.Key === 'routing.http.xff_header_processing.mode' && each.Value === 'preserve'));
  });

  test(`${it.name}: a firewall stands in front`, () => {
    const [firewall] = resources(it.edge, 'AWS::WAFv2::WebACL');

    assert.equal(firewall!.Properties.Scope, 'CLOUDFRONT');
    assert.equal(firewall!.Properties.Rules.length, 4);
    assert.deepEqual(site().WebACLId, { Ref: 'FirewallArn' });
  });
}
