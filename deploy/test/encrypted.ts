import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTALLED, node, type Resource, type Synthesis } from './synthesis.js';

const REFUSAL = /"aws:SecureTransport":"false"/;

/** What keeps data, and the part of it that says how it is encrypted. */
const AT_REST: Record<string, (properties: Resource['Properties']) => unknown> = {
  'AWS::RDS::DBInstance': (it) => it.StorageEncrypted && it.KmsKeyId,
  'AWS::ElastiCache::ReplicationGroup': (it) => it.AtRestEncryptionEnabled && it.KmsKeyId,
  'AWS::MSK::Cluster': (it) => it.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId,
  'AWS::DynamoDB::GlobalTable': (it) => it.SSESpecification.SSEEnabled && it.Replicas[0].SSESpecification,
  'AWS::SQS::Queue': (it) => it.KmsMasterKeyId,
  'AWS::SNS::Topic': (it) => it.KmsMasterKeyId,
  'AWS::EFS::FileSystem': (it) => it.Encrypted && it.KmsKeyId,
  'AWS::S3::Bucket': (it) => it.BucketEncryption,
  'AWS::Logs::LogGroup': (it) => it.KmsKeyId,
  'AWS::SecretsManager::Secret': (it) => it.KmsKeyId,
  'AWS::Backup::BackupVault': (it) => it.EncryptionKeyArn,
};

for (const it of INSTALLED) {
  for (const [type, encryption] of Object.entries(AT_REST)) {
    test(`${it.name}: ${type} is encrypted at rest`, () => {
      for (const resource of it.all(type)) {
        assert.ok(encryption(resource.Properties), resource.id);
      }
    });
  }

  test(`${it.name}: servers refuse connections without TLS`, () => {
    assert.equal(it.one('AWS::RDS::DBParameterGroup').Properties.Parameters.require_secure_transport, '1');
    assert.equal(it.one('AWS::ElastiCache::ReplicationGroup').Properties.TransitEncryptionMode, 'required');
    const kafka = it.one('AWS::MSK::Cluster').Properties.EncryptionInfo.EncryptionInTransit;
    assert.deepEqual(kafka, { ClientBroker: 'TLS', InCluster: true });
    const volumes = it.one('AWS::ECS::TaskDefinition').Properties.Volumes;
    assert.equal(volumes[0].EFSVolumeConfiguration.TransitEncryption, 'ENABLED');
  });

  test(`${it.name}: queues, buckets and files refuse requests without TLS`, () => {
    assert.match(JSON.stringify(it.one('AWS::EFS::FileSystem').Properties.FileSystemPolicy), REFUSAL);
    for (const type of ['AWS::SQS::Queue', 'AWS::S3::Bucket']) {
      const policies = JSON.stringify(it.all(`${type}Policy`));
      for (const { id } of it.all(type)) {
        assert.ok(policies.includes(id), id);
      }
      assert.equal(policies.match(new RegExp(REFUSAL, 'g'))?.length, it.all(type).length);
    }
  });

  test(`${it.name}: the node uses TLS to all of them`, () => {
    const variables = environment(it);

    assert.match(JSON.stringify(variables.SPRING_DATASOURCE_URL), /sslMode=verify-full/);
    assert.equal(variables.SPRING_DATA_REDIS_SSL_ENABLED, 'true');
    assert.equal(variables.SPRING_KAFKA_SECURITY_PROTOCOL, 'SASL_SSL');
    assert.equal(variables.SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED, 'true');
  });

  test(`${it.name}: people and CloudFront use TLS`, () => {
    const { DistributionConfig: site } = it.one('AWS::CloudFront::Distribution').Properties;
    const behaviours = [site.DefaultCacheBehavior, ...site.CacheBehaviors];
    const listener = it.one('AWS::ElasticLoadBalancingV2::Listener').Properties;

    assert.equal(behaviours.length, 3);
    for (const behaviour of behaviours) {
      assert.equal(behaviour.ViewerProtocolPolicy, 'redirect-to-https');
    }
    assert.equal(site.ViewerCertificate.MinimumProtocolVersion, 'TLSv1.2_2021');
    assert.equal(site.Origins[0].CustomOriginConfig.OriginProtocolPolicy, 'https-only');
    assert.equal(listener.Protocol, 'HTTPS');
    assert.match(listener.SslPolicy, /TLS13/);
  });
}

function environment(it: Synthesis): Record<string, unknown> {
  return Object.fromEntries(node(it).Environment.map((each: { Name: string; Value: unknown }) =>
    [each.Name, each.Value]));
}
