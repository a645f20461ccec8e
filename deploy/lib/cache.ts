import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { explain } from './explain.js';
import { type Size } from './sizes.js';

/** Not the usual port, which scanners try first. */
const PORT = 6380;

/** Redis with a replica in each other zone. All that is in it can be made again. */
export class Cache extends Construct {
  readonly group: elasticache.CfnReplicationGroup;
  readonly password: secrets.Secret;
  readonly port = PORT;
  private readonly guard: ec2.SecurityGroup;

  constructor(scope: Construct, id: string, vpc: ec2.IVpc, size: Size, key: kms.IKey) {
    super(scope, id);
    this.guard = new ec2.SecurityGroup(this, 'Guard', { vpc, description: 'Redis', allowAllOutbound: false });
    this.password = new secrets.Secret(this, 'Password', {
      encryptionKey: key,
      generateSecretString: { excludePunctuation: true, passwordLength: 64 },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const subnets = new elasticache.CfnSubnetGroup(this, 'Subnets', {
      description: 'data',
      subnetIds: vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }).subnetIds,
    });
    this.group = new elasticache.CfnReplicationGroup(this, 'Group', {
      replicationGroupDescription: 'ranks, limits, presence, cached searches',
      engine: 'redis',
      engineVersion: '7.1',
      cacheNodeType: size.cache.type,
      numCacheClusters: size.cache.nodes,
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      port: PORT,
      atRestEncryptionEnabled: true,
      kmsKeyId: key.keyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: 'required',
      // the password is a reference that CloudFormation resolves, so it is in no template
      authToken: this.password.secretValue.unsafeUnwrap(),
      snapshotRetentionLimit: 1,
      cacheSubnetGroupName: subnets.ref,
      securityGroupIds: [this.guard.securityGroupId],
    });
    explain(this.password, 'AwsSolutions-SMG4',
      'Nodes read the password when they start. docs/runbooks.md says how it is changed without an outage.');
  }

  get host(): string {
    return this.group.attrPrimaryEndPointAddress;
  }

  open(nodes: ec2.ISecurityGroup): void {
    this.guard.addIngressRule(nodes, ec2.Port.tcp(PORT), 'nodes of the application');
  }
}
