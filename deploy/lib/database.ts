import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { explain } from './explain.js';
import { type Size } from './sizes.js';

const PORT = 3306;

/** MariaDB as in every test, with a second copy in another zone that each commit waits for. */
export class Database extends Construct {
  readonly instance: rds.DatabaseInstance;
  /** User and password. */
  readonly secret: rds.DatabaseSecret;

  constructor(scope: Construct, id: string, vpc: ec2.IVpc, size: Size, key: kms.IKey) {
    super(scope, id);
    this.secret = new rds.DatabaseSecret(this, 'Account', { username: 'somsom', encryptionKey: key });
    this.secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const engine = rds.DatabaseInstanceEngine.mariaDb({ version: rds.MariaDbEngineVersion.VER_11_4_5 });
    this.instance = new rds.DatabaseInstance(this, 'Instance', {
      engine,
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      instanceType: new ec2.InstanceType(size.database.type),
      multiAz: true,
      publiclyAccessible: false,
      databaseName: 'somsom',
      port: PORT,
      credentials: rds.Credentials.fromSecret(this.secret),
      parameterGroup: new rds.ParameterGroup(this, 'Parameters', { engine, parameters: PARAMETERS }),
      allocatedStorage: size.database.gigabytes,
      maxAllocatedStorage: size.database.mostGigabytes,
      storageType: rds.StorageType.GP3,
      storageEncrypted: true,
      storageEncryptionKey: key,
      backupRetention: Duration.days(size.backupDays),
      copyTagsToSnapshot: true,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      monitoringInterval: Duration.minutes(1),
      enablePerformanceInsights: true,
      performanceInsightEncryptionKey: key,
      cloudwatchLogsExports: ['error', 'slowquery'],
      autoMinorVersionUpgrade: true,
    });
    this.explainFindings();
  }

  /** Without timeouts in it: the application sets its own, and refuses a URL that has some. */
  get url(): string {
    return `jdbc:mariadb://${this.instance.dbInstanceEndpointAddress}:${PORT}/somsom?sslMode=verify-full`;
  }

  open(nodes: ec2.ISecurityGroup): void {
    this.instance.connections.allowFrom(nodes, ec2.Port.tcp(PORT), 'nodes of the application');
  }

  private explainFindings(): void {
    explain(this.instance, 'AwsSolutions-RDS11',
      'The port is no secret: only the security group of the nodes reaches it.');
    explain(this.instance, 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/'
      + 'AmazonRDSEnhancedMonitoringRole]',
      'RDS asks for this role to measure the machine below the database; it may only write its own log.');
    explain(this.secret, 'AwsSolutions-SMG4',
      'Nodes read the password when they start. docs/runbooks.md says how it is changed without an outage.');
  }
}

/** What the local stack sets too, and that nobody connects without TLS. Times are UTC, as the application has them. */
const PARAMETERS = {
  require_secure_transport: '1',
  innodb_flush_log_at_trx_commit: '1',
  sync_binlog: '1',
  character_set_server: 'utf8mb4',
  time_zone: 'UTC',
  max_allowed_packet: '67108864',
};
