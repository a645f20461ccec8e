import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as msk from 'aws-cdk-lib/aws-msk';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { BootstrapServers } from './bootstrap-servers.js';
import { explain } from './explain.js';
import { type Size } from './sizes.js';

/** Of SASL with SCRAM over TLS. The application has no code for IAM, which MSK Serverless would need. */
const PORT = 9096;

/** Kafka: chat messages on their way, and published events. */
export class Broker extends Construct {
  readonly cluster: msk.CfnCluster;
  readonly account: secrets.Secret;
  readonly bootstrapServers: string;
  private readonly guard: ec2.SecurityGroup;

  constructor(scope: Construct, id: string, vpc: ec2.IVpc, size: Size, key: kms.IKey) {
    super(scope, id);
    this.guard = new ec2.SecurityGroup(this, 'Guard', { vpc, description: 'Kafka', allowAllOutbound: false });
    this.cluster = this.brokers(vpc, size, key);
    this.account = this.credentials(key);
    new msk.CfnBatchScramSecret(this, 'Login', {
      clusterArn: this.cluster.attrArn,
      secretArnList: [this.account.secretArn],
    });
    this.bootstrapServers = new BootstrapServers(this, 'Bootstrap', this.cluster.attrArn).value;
  }

  open(nodes: ec2.ISecurityGroup): void {
    this.guard.addIngressRule(nodes, ec2.Port.tcp(PORT), 'nodes of the application');
  }

  private brokers(vpc: ec2.IVpc, size: Size, key: kms.IKey): msk.CfnCluster {
    const log = new logs.LogGroup(this, 'Log', {
      encryptionKey: key,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const settings = new msk.CfnConfiguration(this, 'Settings', {
      name: `${this.node.addr.slice(-8)}-somsom`,
      serverProperties: [
        'auto.create.topics.enable=false',
        `default.replication.factor=${size.copies.all}`,
        `min.insync.replicas=${size.copies.insync}`,
        'unclean.leader.election.enable=false',
      ].join('\n'),
    });
    const cluster = new msk.CfnCluster(this, 'Cluster', {
      clusterName: `somsom-${this.node.addr.slice(-8)}`,
      kafkaVersion: '3.9.x.kraft',
      numberOfBrokerNodes: size.broker.count,
      brokerNodeGroupInfo: {
        instanceType: size.broker.type,
        clientSubnets: vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }).subnetIds,
        securityGroups: [this.guard.securityGroupId],
        storageInfo: { ebsStorageInfo: { volumeSize: size.broker.gigabytes } },
        connectivityInfo: { publicAccess: { type: 'DISABLED' } },
      },
      configurationInfo: { arn: settings.attrArn, revision: settings.attrLatestRevisionRevision as unknown as number },
      clientAuthentication: { sasl: { scram: { enabled: true } }, unauthenticated: { enabled: false } },
      encryptionInfo: {
        encryptionAtRest: { dataVolumeKmsKeyId: key.keyArn },
        encryptionInTransit: { clientBroker: 'TLS', inCluster: true },
      },
      enhancedMonitoring: 'PER_BROKER',
      loggingInfo: { brokerLogs: { cloudWatchLogs: { enabled: true, logGroup: log.logGroupName } } },
    });
    cluster.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return cluster;
  }

  /** MSK asks for this start of the name, and for a key of the customer. */
  private credentials(key: kms.IKey): secrets.Secret {
    const account = new secrets.Secret(this, 'Account', {
      secretName: `AmazonMSK_somsom_${this.node.addr.slice(-8)}`,
      encryptionKey: key,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: 'somsom' }),
        generateStringKey: 'password',
        excludePunctuation: true,
        passwordLength: 48,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    explain(account, 'AwsSolutions-SMG4',
      'Nodes read the password when they start. docs/runbooks.md says how it is changed without an outage.');
    return account;
  }
}
