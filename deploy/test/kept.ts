import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIZES } from '../lib/sizes.js';
import { INSTALLED } from './synthesis.js';

const KEPT = ['AWS::RDS::DBInstance', 'AWS::DynamoDB::GlobalTable', 'AWS::EFS::FileSystem', 'AWS::Cognito::UserPool',
  'AWS::MSK::Cluster', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::SQS::Queue', 'AWS::S3::Bucket'];

for (const it of INSTALLED) {
  test(`${it.name}: deleting the stack deletes no data`, () => {
    for (const type of KEPT.filter((each) => each !== 'AWS::Cognito::UserPool' || it.name === 'village')) {
      for (const resource of it.all(type)) {
        assert.ok(['Retain', 'RetainExceptOnCreate'].includes(resource.DeletionPolicy ?? ''), resource.id);
      }
    }
  });

  test(`${it.name}: what can refuse to be deleted does`, () => {
    assert.equal(it.one('AWS::RDS::DBInstance').Properties.DeletionProtection, true);
    for (const table of it.all('AWS::DynamoDB::GlobalTable')) {
      assert.equal(table.Properties.Replicas[0].DeletionProtectionEnabled, true, table.id);
    }
    const attributes = it.one('AWS::ElasticLoadBalancingV2::LoadBalancer').Properties.LoadBalancerAttributes;
    assert.ok(attributes.some((each: { Key: string; Value: string }) =>
      each.Key === 'deletion_protection.enabled' && each.Value === 'true'));
  });

  test(`${it.name}: all that cannot be made again is backed up`, () => {
    const saved = JSON.stringify(it.one('AWS::Backup::BackupSelection').Properties.BackupSelection.Resources);
    for (const type of ['AWS::RDS::DBInstance', 'AWS::DynamoDB::GlobalTable', 'AWS::EFS::FileSystem']) {
      for (const { id } of it.all(type)) {
        assert.ok(saved.includes(id), id);
      }
    }
    assert.ok(it.one('AWS::Backup::BackupVault').Properties.LockConfiguration.MinRetentionDays >= 7);
  });

  test(`${it.name}: the database and the tables go back to any second of a week`, () => {
    assert.ok(it.one('AWS::RDS::DBInstance').Properties.BackupRetentionPeriod >= 7);
    for (const table of it.all('AWS::DynamoDB::GlobalTable')) {
      const [replica] = table.Properties.Replicas;
      assert.equal(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled, true, table.id);
    }
  });

  test(`${it.name}: the loss of a zone loses no commit`, () => {
    assert.equal(it.one('AWS::RDS::DBInstance').Properties.MultiAZ, true);
    assert.equal(it.one('AWS::ElastiCache::ReplicationGroup').Properties.MultiAZEnabled, true);
    assert.equal(it.one('AWS::RDS::DBParameterGroup').Properties.Parameters.innodb_flush_log_at_trx_commit, '1');
    assert.ok(SIZES[it.name].node.least >= 2);
    assert.equal(it.one('AWS::MSK::Cluster').Properties.NumberOfBrokerNodes % SIZES[it.name].zones, 0);
    assert.equal(it.one('AWS::MSK::Cluster').Properties.BrokerNodeGroupInfo.ClientSubnets.length, SIZES[it.name].zones);
  });
}
