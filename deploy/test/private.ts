import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIZES } from '../lib/sizes.js';
import { INSTALLED } from './synthesis.js';

for (const it of INSTALLED) {
  test(`${it.name}: the database is in private networks and answers nodes only`, () => {
    const database = it.one('AWS::RDS::DBInstance').Properties;
    const subnets = it.one('AWS::RDS::DBSubnetGroup').Properties.SubnetIds;

    assert.equal(database.PubliclyAccessible, false);
    assert.equal(subnets.length, SIZES[it.name].zones);
    for (const subnet of subnets) {
      assert.match(subnet.Ref, /data/);
    }
  });

  test(`${it.name}: nothing but the load balancer lets in addresses, and it lets in CloudFront`, () => {
    const open = it.all('AWS::EC2::SecurityGroup')
      .flatMap((group) => group.Properties.SecurityGroupIngress ?? [])
      .concat(it.all('AWS::EC2::SecurityGroupIngress').map((rule) => rule.Properties));
    const byAddress = open.filter((rule) => !rule.SourceSecurityGroupId);

    assert.ok(open.length > 4);
    assert.deepEqual(byAddress.map((rule) => rule.SourcePrefixListId), [{ Ref: 'OriginPrefixList' }]);
    assert.deepEqual(byAddress.map((rule) => rule.FromPort), [443]);
  });

  test(`${it.name}: nodes have no public address`, () => {
    const network = it.one('AWS::ECS::Service').Properties.NetworkConfiguration.AwsvpcConfiguration;

    assert.equal(network.AssignPublicIp, 'DISABLED');
    for (const subnet of network.Subnets) {
      assert.match(subnet.Ref, /nodes/);
    }
  });

  test(`${it.name}: Kafka has no public address and no guests`, () => {
    const broker = it.one('AWS::MSK::Cluster').Properties;

    assert.equal(broker.BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type, 'DISABLED');
    assert.equal(broker.ClientAuthentication.Unauthenticated.Enabled, false);
  });

  test(`${it.name}: buckets are closed`, () => {
    for (const bucket of it.all('AWS::S3::Bucket')) {
      const closed = Object.values(bucket.Properties.PublicAccessBlockConfiguration);

      assert.deepEqual(closed, [true, true, true, true], bucket.id);
    }
  });
}
